// The state in the address: what is not as it was at first stands there, and comes back from there.

import { dayOf, isoOf } from "./days";
import { data, thingOf } from "./records";
import { change, type Lanes, type Mode, onChange, state, type State, type Tab } from "./state";

const MODES: Mode[] = ["all", "asof", "cumulative", "window"];
const LANES: Lanes[] = ["action", "project", "country", "actor", "promise"];

/** The state as it was at first. */
let first: State = state;

const iri = (at: number) => data.things[at].iri;

function written(now: State): URLSearchParams {
  const parts = new URLSearchParams();
  const set = (name: string, value: string) => value && parts.set(name, value);
  set("tab", now.tab === first.tab ? "" : now.tab);
  set("thing", now.thing === null ? "" : iri(now.thing));
  set("said", now.said === null ? "" : data.statements[now.said].iri);
  set("hide", [...now.kinds].sort().join(","));
  set("lines", [...now.families].sort().join(","));
  set("time", timeWritten(now));
  set("only", [...(now.focus.at(-1) || [])].sort((a, b) => a - b).map(iri).join(" "));
  set("path", (now.path || []).map(iri).join(" "));
  set("lanes", now.lanes === "action" ? "" : now.lanes);
  set("ends", now.ends === "implementer" ? "" : now.ends);
  set("all", now.unfolded ? "1" : "");
  set("read", now.reading ? `${now.reading[0]} ${now.reading[1]}-${now.reading[2]}` : "");
  return parts;
}

function timeWritten({ time }: State): string {
  if (time.mode === "all") return "";
  const from = time.mode === "window" ? `${isoOf(time.from)}/` : "";
  return `${time.mode}:${from}${isoOf(time.to)}${time.undated ? "" : ":dated"}`;
}

/** The state that an address names; what it names wrongly stays as it was at first. */
function readFrom(text: string): State {
  const parts = new URLSearchParams(text);
  const get = (name: string) => parts.get(name) || "";
  const list = (name: string, by: string) => get(name).split(by).filter(Boolean);
  const things = (name: string) => list(name, " ").map(thingOf).filter((at) => at !== null);
  const statement = data.statements.findIndex(({ iri: one }) => one === get("said"));
  const only = things("only");
  const path = things("path");
  return {
    ...first,
    tab: data.tabs.includes(get("tab")) ? (get("tab") as Tab) : first.tab,
    thing: thingOf(get("thing")),
    said: get("said") && statement >= 0 ? statement : null,
    kinds: new Set(list("hide", ",")),
    families: new Set(list("lines", ",")),
    time: timeFrom(get("time")),
    focus: only.length ? [new Set(only)] : [],
    path: path.length === 2 ? [path[0], path[1]] : null,
    lanes: LANES.find((one) => one === get("lanes")) || first.lanes,
    ends: get("ends") === "country" ? "country" : "implementer",
    unfolded: Boolean(get("all")),
    reading: readingFrom(get("read")),
  };
}

/** The words to read, where the paper is in the page. */
function readingFrom(text: string): State["reading"] {
  const found = text.match(/^(.+) (\d+)-(\d+)$/);
  const isHere = found && data.editions.some(({ name }) => name === found[1]);
  return found && isHere ? [found[1], Number(found[2]), Number(found[3])] : null;
}

function timeFrom(text: string): State["time"] {
  const [name, days = "", dated] = text.split(":");
  const mode = MODES.find((one) => one === name);
  const found = days.split("/").map(dayOf);
  const to = found.at(-1);
  if (!mode || to === null || to === undefined) return first.time;
  return { mode, from: found[0] ?? to, to, undated: dated !== "dated" };
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

/** Take the state from the address, then keep the address up to date. */
export function followAddress(): void {
  first = state;
  if (location.hash.length > 1) change(readFrom(location.hash.slice(1)));
  onChange(remember);
  addEventListener("hashchange", () => change(readFrom(location.hash.slice(1))));
}
