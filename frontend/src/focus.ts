// What alone is drawn: a thing with its neighbours, more of them step by step, and back again.

import { data, otherEnd, spots, touching } from "./records";
import { shown } from "./shown";
import { change, focused, state } from "./state";

/** So many neighbours at a time: more could not be told apart. */
const CAP = 24;

/** The best joined neighbours that are not drawn yet, and how many more there are. */
export function neighbours(at: number): { added: number[]; left: number } {
  const focus = focused(state);
  const { things } = shown();
  const may = (one: number) => one !== at && spots.has(one) && (focus ? !focus.has(one) : things[one]) && !state.kinds.has(data.things[one].type);
  const around = [...new Set(touching[at].map((said) => otherEnd(said, at)))].filter(may);
  around.sort((a, b) => data.things[b].degree - data.things[a].degree || a - b);
  return { added: around.slice(0, CAP), left: Math.max(around.length - CAP, 0) };
}

/** Draw a thing with its neighbours alone, or add them to what alone is drawn. */
export function only(at: number): void {
  const now = focused(state) || new Set<number>();
  change({ focus: [...state.focus, new Set([...now, at, ...neighbours(at).added])], thing: at });
}

/** Back to what was drawn before the last step. */
export function undo(): void {
  if (state.focus.length) change({ focus: state.focus.slice(0, -1) });
}
