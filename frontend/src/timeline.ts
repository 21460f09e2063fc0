// The timeline: lanes with spans and moments, uncertain ends hatched, promises beside what came of them.

import { type Axis, axisLines, axisOf, axisWords } from "./axis";
import { captionOf } from "./captions";
import { choose } from "./choose";
import { sureAt } from "./days";
import { button, byId, make, own, pressed, soon, svg } from "./dom";
import { lanes, type Lane, type Moment, moments } from "./moments";
import { judgedOn, judgedWords, outcomeOn, reportedOn, reportOf } from "./outcomes";
import { data, type Promise_ } from "./records";
import { shapes } from "./shapes";
import { shown } from "./shown";
import { span } from "./span";
import { change, differs, type Lanes, onChange, state } from "./state";

const board = () => byId("timeline-board");
const ROW = 21;
const AXIS = 26;
/** A lane is at least as high as its name and title. */
const LANE = 50;
/** Lanes drawn at first, and more at each asking. */
const SOME = 40;

let most = SOME;
const statements = new Map(data.statements.map(({ iri, at }) => [iri, at]));

/** The moments that kinds, families and focus let through; time dims them, but a window shows its own. */
export function chosenMoments(): Moment[] {
  const { ever } = shown();
  const { families, time } = state;
  return moments().filter(({ days, said, thing }) => {
    const isIn = ever[said.source] && ever[thing] && (said.target === null || ever[said.target]);
    return isIn && !families.has(said.family) && (time.mode !== "window" || sureAt(days, time) !== "no");
  });
}

function draw(): void {
  if (state.tab !== "timeline") return;
  const all = lanes(state.lanes, chosenMoments(), judgedOn(state));
  const width = Math.max(board().clientWidth, 320);
  const gutter = Math.min(190, Math.round(width * 0.24));
  const axis = axisOf(...stretch(), gutter, width - 14);
  const parts = [axisHead(axis, width), ...all.slice(0, most).map((lane) => laneOf(lane, axis, width, gutter))];
  board().replaceChildren(...(all.length ? parts : [make("p", "none", "Nothing that is shown has a date.")]));
  if (state.lanes === "promise") board().append(undated());
  if (all.length > most) board().append(button("more", more, `Show more: ${all.length - most} lanes`));
}

/** Promises without a date have no place on the axis: they are listed. */
function undated(): HTMLElement {
  const { sure } = shown();
  const all = data.promises.filter(({ first, statement }) => first === null && (sure[numberOf(statement)] ?? "undated") !== "no");
  const items = all.map((promise) => make("li", "", promiseButton(promise), ` action ${promise.action}, ${outcomeOn(promise, judgedOn(state))}`));
  const list = make("details", "undated");
  list.append(make("summary", "", `Without a date: ${all.length}`), make("ul", "", ...items));
  return list;
}

function numberOf(iri: string): number {
  return statements.get(iri) ?? -1;
}

function promiseButton({ what, statement }: Promise_): HTMLElement {
  const at = numberOf(statement);
  return at < 0 ? own(what) : button("thing", () => change({ said: at, thing: null, path: null }), own(what));
}

function more(): void {
  most += SOME;
  draw();
}

/** The days from left to right: the chosen window, with room on both sides, else all. */
function stretch(): [number, number] {
  const { mode, from, to } = state.time;
  if (mode !== "window") return [span.first, span.last];
  const room = Math.max(15, Math.round((to - from) * 0.08));
  return [from - room, to + room];
}

function axisHead(axis: Axis, width: number): SVGElement {
  const head = svg("svg", { class: "head", width, height: AXIS, "aria-hidden": "true" });
  head.append(svg("rect", { class: "paper", x: 0, y: 0, width, height: AXIS }), axisWords(axis, AXIS));
  return head;
}

function laneOf(lane: Lane, axis: Axis, width: number, gutter: number): HTMLElement {
  const rows = packed(lane.moments, axis);
  const height = Math.max((Math.max(...rows.map(({ row }) => row)) + 1) * ROW + 8, LANE);
  const drawn = svg("svg", { class: "lane", width, height, role: "list", "aria-label": lane.name });
  drawn.append(axisLines(axis, height), chosenTime(axis, height));
  for (const { moment, row } of rows) drawn.append(entry(moment, axis, row * ROW + 4));
  const name = lane.thing === null ? make("p", "lane-name", lane.name) : laneButton(lane.name, lane.thing);
  name.style.maxWidth = `${gutter - 12}px`;
  return make("div", "lane-row", name, drawn);
}

function laneButton(name: string, thing: number): HTMLElement {
  const made = button("lane-name", () => choose(thing), own(name));
  const { title } = data.things[thing];
  if (title) made.append(make("span", "lane-title", own(title)));
  return made;
}

/** The chosen day or window, behind everything. */
function chosenTime(axis: Axis, height: number): SVGElement {
  const { mode, from, to } = state.time;
  if (mode === "all") return svg("g");
  const left = axis.at(mode === "window" ? from : mode === "asof" ? to : span.first);
  return svg("rect", { class: "chosen-time", x: left, y: 0, width: Math.max(axis.at(to + 1) - left, 1.5), height });
}

interface Packed {
  moment: Moment;
  row: number;
}

/** Each moment in the first row where it and its words meet no other. */
function packed(all: Moment[], axis: Axis): Packed[] {
  const ends: number[] = [];
  return all.map((moment) => {
    const { left, right } = captionOf(moment, axis, stretch(), reportOn(moment));
    const found = ends.findIndex((end) => end < left);
    const row = found < 0 ? ends.length : found;
    ends[row] = right;
    return { moment, row };
  });
}

/** The day of the report that tells of a promise, if it was kept. */
function reportOn({ promise }: Moment): number | null {
  return promise && reportedOn(promise, judgedOn(state));
}

function entry(moment: Moment, axis: Axis, y: number): SVGElement {
  const day = judgedOn(state);
  const outcome = moment.promise ? outcomeOn(moment.promise, day) : "";
  const sure = sureAt(moment.days, state.time);
  const item = svg("g", { class: `moment ${moment.kind}`, role: "listitem", tabindex: 0, transform: `translate(0 ${y})` });
  item.classList.toggle("planned", moment.planned);
  // A promise is judged by the day, not shown on it.
  item.classList.toggle("dim", sure === "no" && !moment.promise);
  item.classList.toggle("chosen", state.said === moment.said.at || state.thing === moment.thing);
  if (outcome) item.dataset.outcome = outcome;
  item.append(svg("title", {}, described(moment, outcome)), ...shapes(moment, axis, reportOn(moment)), caption(moment, axis, outcome));
  pressed(item, () => change({ said: moment.said.at, thing: null, path: null }));
  return item;
}

/** The words beside a mark; what became of a promise stands behind them. */
function caption(moment: Moment, axis: Axis, outcome: string): SVGElement {
  const { words, x, anchor } = captionOf(moment, axis, stretch(), reportOn(moment));
  const text = svg("text", { x, y: 12.5, "text-anchor": anchor }, words);
  if (outcome && state.lanes !== "promise") text.append(svg("tspan", { class: "outcome" }, `  ${outcome}`));
  return text;
}

function described({ words: what, said, promise }: Moment, outcome: string): string {
  const when = said.reads || said.when;
  const report = promise ? reportOf(promise, judgedOn(state)) : "";
  return `${what}: ${when}${outcome ? ` (${outcome})` : ""}${report ? ` — ${report}` : ""}`;
}

export function startTimeline(): void {
  const choice = byId<HTMLSelectElement>("lanes");
  choice.addEventListener("change", () => {
    most = SOME;
    change({ lanes: choice.value as Lanes });
  });
  const show = soon(() => {
    choice.value = state.lanes;
    byId("judged").textContent = judgedWords(state);
    draw();
  });
  onChange((now, before) => {
    if (differs(now, before, "tab", "time", "kinds", "families", "focus", "lanes", "thing", "said")) show();
  });
  addEventListener("resize", show);
  show();
}
