// What is drawn now: the things and statements that kinds, families, focus and time let through.

import { type Sure, sureAt } from "./days";
import { data, type Statement, type Thing } from "./records";
import { focused, type State, state } from "./state";

interface Shown {
  /** For each statement whether it held, or "no" where it is not shown. */
  sure: Sure[];
  /** For each thing whether it is shown. */
  things: boolean[];
  /** For each thing whether it would be shown at some time. */
  ever: boolean[];
}

let known: { of: State; shown: Shown } | null = null;

/** What is shown in the state as it is. */
export function shown(): Shown {
  if (!known || changed(known.of, state)) known = { of: state, shown: found(state) };
  return known.shown;
}

function changed(a: State, b: State): boolean {
  return a.kinds !== b.kinds || a.families !== b.families || a.time !== b.time || a.focus !== b.focus || a.thing !== b.thing;
}

function found(now: State): Shown {
  const focus = focused(now);
  const may = data.things.map(({ at, type }) => !now.kinds.has(type) && (!focus || focus.has(at)));
  const sure = data.statements.map((said) => passes(said, now, may));
  const things = now.time.mode === "all" ? may : spokenOf(sure, may, now);
  return { sure, things, ever: may };
}

function passes(said: Statement, now: State, may: boolean[]): Sure {
  if (now.families.has(said.family) || !may[said.source]) return "no";
  if (said.target !== null && !may[said.target]) return "no";
  return sureAt(said.lasted, now.time);
}

/** The things of which something is said in that time, the chosen one, and what is withheld. */
function spokenOf(sure: Sure[], may: boolean[], now: State): boolean[] {
  const spoken = data.things.map(() => false);
  sure.forEach((one, at) => {
    if (one === "no") return;
    const { source, target } = data.statements[at];
    spoken[source] = true;
    if (target !== null) spoken[target] = true;
  });
  const stays = ({ at, withheld }: Thing) => at === now.thing || (withheld && now.time.undated);
  return data.things.map((thing) => may[thing.at] && (spoken[thing.at] || stays(thing)));
}

/** The statements that are shown, ties left out. */
export function shownStatements(): Statement[] {
  const { sure } = shown();
  return data.statements.filter((said) => sure[said.at] !== "no" && !said.tie);
}
