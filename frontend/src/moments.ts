// What happened, lasted or is planned when: the entries of the timeline, and the lanes they lie in.

import { extent } from "./days";
import { data, type Days, objectOf, otherEnd, type Promise_, type Statement, touching } from "./records";
import { outcomeOn } from "./outcomes";
import type { Lanes } from "./state";
import { isPlanned } from "./strokes";

type MomentKind = "event" | "span" | "plan" | "fact";

export interface Moment {
  kind: MomentKind;
  days: Days;
  words: string;
  /** The statement that dates it, and the thing that it is about. */
  said: Statement;
  thing: number;
  planned: boolean;
  promise: Promise_ | null;
}

export interface Lane {
  name: string;
  thing: number | null;
  moments: Moment[];
}

/** Who took part and where is told with the event itself. */
const OF_THE_EVENT = new Set(["participant", "location"]);
const OF_THE_RUN = new Set(["start", "end", "duration"]);
const promises = new Map(data.promises.map((one) => [one.statement, one]));

let known: Moment[] | null = null;

/** Everything that has a date, once, the earliest first. */
export function moments(): Moment[] {
  known ??= [...runs(), ...dated()].sort((a, b) => extent(a.days)[0] - extent(b.days)[0] || a.said.at - b.said.at);
  return known;
}

function dated(): Moment[] {
  const found = new Map<string, Moment>();
  for (const said of data.statements) {
    const ofTheRun = OF_THE_RUN.has(said.predicate) && !promises.has(said.iri); // a promised start is a moment
    if (!said.dated || OF_THE_EVENT.has(said.predicate) || ofTheRun) continue;
    const moment = momentOf(said, said.dated);
    const key = `${moment.thing} ${moment.words} ${said.when}`;
    if (!found.has(key)) found.set(key, moment);
  }
  return [...found.values()];
}

function momentOf(said: Statement, days: Days): Moment {
  const promise = promises.get(said.iri) || null;
  const planned = said.role === "due" || isPlanned(said.modality);
  const target = said.target === null ? null : data.things[said.target];
  const isEvent = target?.type === "Event";
  const kind = promise || said.predicate === "commitment" ? "plan" : isEvent ? "event" : "fact";
  const when: Days = promise && promise.first !== null && promise.last !== null ? [promise.first, promise.last, promise.first, promise.last] : days;
  const words = said.predicate === "event" || said.predicate === "commitment" ? target?.label || said.value : sentence(said);
  return { kind, days: when, words, said, thing: isEvent && said.target !== null ? said.target : said.source, planned, promise };
}

function sentence(said: Statement): string {
  if (said.predicate === "indicator") return `${data.things[said.source].short}: ${objectOf(said)}`;
  const object = said.target === null ? said.value : data.things[said.target].short;
  const subject = data.things[said.source];
  return `${subject.badge ? "" : `${subject.short} `}${said.words} ${object}`;
}

/** From when to when each project ran, as far as is said. */
function runs(): Moment[] {
  const found = new Map<number, Moment>();
  for (const said of data.statements) {
    const isEvent = data.things[said.source].type === "Event"; // which is a moment of its own
    if (isEvent || !OF_THE_RUN.has(said.predicate) || !said.lasted || found.has(said.source)) continue;
    const { short, date } = data.things[said.source];
    const words = [short, date].filter(Boolean).join(", ");
    found.set(said.source, { kind: "span", days: said.lasted, words, said, thing: said.source, planned: false, promise: null });
  }
  return [...found.values()];
}

const ACTORS = new Set(["Organisation", "FundingInstrument"]);
/** Which types of things have lanes of their own. */
const LANE_OF: Record<Exclude<Lanes, "promise">, (type: string) => boolean> = {
  action: (type) => type === "Action",
  project: (type) => type === "Project",
  country: (type) => type === "Country",
  actor: (type) => ACTORS.has(type),
};

/** The things a moment concerns: both ends, who took part or carries it out, and its actions. */
function concerned(moment: Moment): Set<number> {
  const { said, thing } = moment;
  const found = new Set([said.source, thing, ...(said.target === null ? [] : [said.target])]);
  const type = data.things[thing].type;
  if (type === "Event" || type === "Project") for (const one of touching[thing]) found.add(otherEnd(one, thing));
  for (const { action } of said.proofs) {
    const at = actions.get(action);
    if (at !== undefined) found.add(at);
  }
  return found;
}

const actions = new Map(data.things.filter(({ badge }) => badge).map(({ badge, at }) => [badge, at]));

/** The moments in lanes: actions in their order, others by how much they hold; promises by a day. */
export function lanes(by: Lanes, chosen: Moment[], day: number): Lane[] {
  if (by === "promise") return promiseLanes(chosen, day);
  const found = new Map<number, Moment[]>();
  for (const moment of chosen) {
    for (const at of concerned(moment)) {
      if (!LANE_OF[by](data.things[at].type)) continue;
      const own = found.get(at);
      if (own) own.push(moment);
      else found.set(at, [moment]);
    }
  }
  const made = [...found].map(([thing, own]) => ({ name: data.things[thing].short, thing, moments: own }));
  return made.sort((a, b) => (by === "action" ? order(a) - order(b) : b.moments.length - a.moments.length) || a.name.localeCompare(b.name));
}

function order({ thing }: Lane): number {
  return thing === null ? 0 : Number.parseInt(data.things[thing].badge, 10) || 0;
}

/** What became of promises, the worst first. */
const OUTCOMES = ["overdue", "slipped", "superseded", "delivered late", "open", "delivered", "no date", "withheld"];

function promiseLanes(chosen: Moment[], day: number): Lane[] {
  return OUTCOMES.flatMap((name) => {
    const own = chosen.filter(({ promise }) => promise && outcomeOn(promise, day) === name);
    return own.length ? [{ name, thing: null, moments: own }] : [];
  });
}
