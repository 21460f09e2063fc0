// The state in the address: what is not as it was at first stands there, and comes back from there.

import { dayOf, isoOf } from "./days";
import type { Picture } from "./picture";
import { data, thingOf } from "./records";
import { Sight } from "./sight";
import { change, type Lanes, type Mode, onChange, state, type State, type Tab } from "./state";

const MODES: Mode[] = ["all", "asof", "cumulative", "window"];
const LANES: Lanes[] = ["action", "project", "country", "actor", "promise"];

/** The state as it was at first. */
let first: State = state;
/** Where the picture has been moved to, if there is one. */
let sight: Sight | null = null;

const iri = (at: number) => data.things[at].iri;

function written(now: State): URLSearchParams {
  const parts = new URLSearchParams();
  const set = (name: string, ...values: string[]) => values.filter(Boolean).forEach((value) => parts.append(name, value));
  set("tab", now.tab === first.tab ? "" : now.tab);
  set("thing", now.thing === null ? "" : iri(now.thing));
  set("said", now.said === null ? "" : data.statements[now.said].iri);
  set("hide", ...[...now.kinds].sort());
  set("lines", ...[...now.families].sort());
  set("time", timeWritten(now));
  set("dated", now.time.undated ? "" : "1");
  set("only", ...[...(now.focus.at(-1) || [])].sort((a, b) => a - b).map(iri));
  set("path", ...(now.path || []).map(iri));
  set("lanes", now.lanes === first.lanes ? "" : now.lanes);
  set("ends", now.ends === first.ends ? "" : now.ends);
  set("all", now.unfolded ? "1" : "");
  set("see", now.tab === "network" ? sight?.written() || "" : "");
  set("read", now.reading ? `${now.reading[0]} ${now.reading[1]}-${now.reading[2]}` : "");
  return parts;
}

function timeWritten({ time }: State): string {
  if (time.mode === "all") return "";
  const from = time.mode === "window" ? `${isoOf(time.from)}/` : "";
  return `${time.mode}:${from}${isoOf(time.to)}`;
}

/** The state that an address names; what it names wrongly stays as it was at first. */
function readFrom(text: string): State {
  const parts = new URLSearchParams(text);
  const get = (name: string) => parts.get(name) || "";
  const only = thingsOf(parts.getAll("only"));
  const path = thingsOf(parts.getAll("path"));
  return {
    ...first,
    tab: data.tabs.includes(get("tab")) ? (get("tab") as Tab) : first.tab,
    thing: thingOf(get("thing")),
    said: statementOf(get("said")),
    kinds: new Set(parts.getAll("hide")),
    families: new Set(parts.getAll("lines")),
    time: { ...timeFrom(get("time")), undated: !get("dated") },
    focus: only.length ? [new Set(only)] : [],
    path: path.length === 2 ? [path[0], path[1]] : null,
    lanes: LANES.find((one) => one === get("lanes")) || first.lanes,
    ends: get("ends") === "country" ? "country" : first.ends,
    unfolded: Boolean(get("all")),
    reading: readingFrom(get("read")),
  };
}

function thingsOf(iris: string[]): number[] {
  return iris.map(thingOf).filter((at) => at !== null);
}

function statementOf(iri: string): number | null {
  const at = iri ? data.statements.findIndex((said) => said.iri === iri) : -1;
  return at < 0 ? null : at;
}

/** The words to read, where the paper is in the page. */
function readingFrom(text: string): State["reading"] {
  const found = text.match(/^(.+) (\d+)-(\d+)$/);
  const isHere = found && data.editions.some(({ name }) => name === found[1]);
  return found && isHere ? [found[1], Number(found[2]), Number(found[3])] : null;
}

function timeFrom(text: string): State["time"] {
  const [name, days = ""] = text.split(":");
  const mode = MODES.find((one) => one === name);
  const found = days.split("/").map(dayOf);
  const known = found.filter((day) => day !== null);
  if (!mode || !known.length || known.length < found.length) return first.time;
  return { ...first.time, mode, from: Math.min(...known), to: Math.max(...known) };
}

/** The address that brings the state back. */
export function link(): string {
  const parts = written(state).toString();
  return location.href.split("#")[0] + (parts ? `#${parts}` : "");
}

function remember(): void {
  try {
    history.replaceState(null, "", link());
  } catch {
    // A page inside another one may have no address of its own; then there is nothing to keep.
  }
}

function follow(): void {
  const text = location.hash.slice(1);
  change(readFrom(text));
  sight?.look(new URLSearchParams(text).get("see") || "");
}

/** Take the state from the address, then keep the address up to date. */
export function followAddress(picture: Picture | null): void {
  first = state;
  sight = picture && new Sight(picture, remember);
  if (location.hash.length > 1) follow();
  onChange(remember);
  addEventListener("hashchange", follow);
}
