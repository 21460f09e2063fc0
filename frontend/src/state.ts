// What the reader has chosen: one value, changed in one place, told to whoever draws it.

export type Tab = "network" | "timeline" | "funding";
export type Mode = "all" | "asof" | "cumulative" | "window";
export type Lanes = "action" | "project" | "country" | "actor" | "promise";
type Ends = "implementer" | "country";

/** Days are counted since 1 January 1970. */
export interface Time {
  mode: Mode;
  from: number;
  to: number;
  undated: boolean;
}

export interface State {
  tab: Tab;
  /** The chosen thing and the chosen statement, by number; at most one of them. */
  thing: number | null;
  said: number | null;
  /** Kinds of things and families of relations that are switched off. */
  kinds: ReadonlySet<string>;
  families: ReadonlySet<string>;
  time: Time;
  /** Steps of what alone is drawn, the last one now; empty: everything. */
  focus: readonly ReadonlySet<number>[];
  /** The two things whose connection is asked for. */
  path: readonly [number, number] | null;
  lanes: Lanes;
  ends: Ends;
  /** Small flows that are unfolded. */
  unfolded: boolean;
  /** The quote that is read in the paper: edition, start, end. */
  reading: readonly [string, number, number] | null;
}

type Listener = (now: State, before: State) => void;

const listeners: Listener[] = [];

export let state: State = {
  tab: "network",
  thing: null,
  said: null,
  kinds: new Set(),
  families: new Set(),
  time: { mode: "all", from: 0, to: 0, undated: true },
  focus: [],
  path: null,
  lanes: "action",
  ends: "implementer",
  unfolded: false,
  reading: null,
};

/** Call it whenever something has changed. */
export function onChange(listener: Listener): void {
  listeners.push(listener);
}

export function change(part: Partial<State>): void {
  const before = state;
  state = { ...state, ...part };
  for (const listener of listeners) listener(state, before);
}

/** Whether any of these differs. */
export function differs(now: State, before: State, ...names: (keyof State)[]): boolean {
  return names.some((name) => now[name] !== before[name]);
}

/** What alone is drawn; null where everything is. */
export function focused(now: State): ReadonlySet<number> | null {
  return now.focus.at(-1) ?? null;
}
