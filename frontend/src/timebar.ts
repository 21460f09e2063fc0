// Time: how many statements begin to hold in each month, and the day or the window that is chosen.

import { dayOf, dayWords, firstOfMonth, isoOf } from "./days";
import { byId, make, say, soon, svg } from "./dom";
import { data, type Days, type Statement } from "./records";
import { shown } from "./shown";
import { endOf, monthAt, span } from "./span";
import { change, type Mode, onChange, state, type Time } from "./state";
import { isPlanned } from "./strokes";

const bars = byId("bars");
const mode = byId<HTMLSelectElement>("mode");
const play = byId<HTMLButtonElement>("play");
const undated = byId<HTMLInputElement>("undated");
const days = { from: byId<HTMLInputElement>("from-day"), to: byId<HTMLInputElement>("to-day") };
const slides = { from: byId<HTMLInputElement>("from-slide"), to: byId<HTMLInputElement>("to-slide") };
/** A month of the dates goes by in so many milliseconds. */
const PACE = 600;
const HEIGHT = 34;
const YEAR = 365;
/** While a year is typed it is 2, 20, 202: no paper is about those. */
const EARLIEST = firstOfMonth(1000, 0);
const LAST = span.months.length - 2;

let playing = 0;

/** How many statements begin to hold in a month; where the month is not certain, a part of one. */
interface Month {
  certain: number;
  unsure: number;
  planned: number;
}

/** The months, and how many statements begin before the first and behind the last. */
interface Counted {
  months: Month[];
  before: number;
  behind: number;
}

function counted(): Counted {
  const found = { months: span.months.slice(1).map(() => ({ certain: 0, unsure: 0, planned: 0 })), before: 0, behind: 0 };
  const { ever } = shown();
  for (const said of data.statements) {
    const begins = said.lasted && beginning(said.lasted);
    if (begins && !said.tie && ever[said.source] && !state.families.has(said.family)) count(found, said, begins);
  }
  return found;
}

/** The days between which it began; of what only an end is known, when it ended. */
function beginning([a, b, c, d]: Days): [number, number] {
  const first = a ?? b ?? c ?? d ?? 0;
  return [first, Math.max(first, b ?? (a === null ? (d ?? first) : first))];
}

function count(found: Counted, { role, modality }: Statement, [first, last]: [number, number]): void {
  if (last < span.first) found.before += 1;
  if (first > span.last) found.behind += 1;
  if (last < span.first || first > span.last) return;
  const [from, to] = [monthAt(first), monthAt(last)];
  const kind = role === "due" || isPlanned(modality) ? "planned" : from === to ? "certain" : "unsure";
  for (let month = from; month <= to; month += 1) found.months[month][kind] += 1 / (to - from + 1);
}

const KINDS = ["certain", "unsure", "planned"] as const;

function drawBars(): void {
  const { months, before, behind } = counted();
  const most = Math.max(1, ...months.map(({ certain, unsure, planned }) => certain + unsure + planned));
  const drawn = svg("svg", { viewBox: `0 0 ${months.length} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  months.forEach((month, at) => {
    let top = HEIGHT;
    for (const kind of KINDS) {
      const height = (month[kind] / most) * HEIGHT;
      top -= height;
      if (height) drawn.append(svg("rect", { x: at + 0.08, y: top, width: 0.84, height, class: `${kind}${isInside(at) ? "" : " out"}` }));
    }
  });
  bars.replaceChildren(drawn, ...years(), ...beyond("before", before, "‹ {} earlier"), ...beyond("behind", behind, "{} later ›"), ...brush());
}

/** What lies outside of the stretch is told. */
function beyond(side: string, number: number, words: string): HTMLElement[] {
  return number ? [make("span", `beyond ${side}`, words.replace("{}", String(number)))] : [];
}

function isInside(month: number): boolean {
  const { time } = state;
  const [first, last] = [span.months[month], endOf(month)];
  if (time.mode === "all") return true;
  if (time.mode === "cumulative") return first <= time.to;
  return time.mode === "asof" ? first <= time.to && last >= time.to : first <= time.to && last >= time.from;
}

function years(): HTMLElement[] {
  return span.months.slice(0, -1).flatMap((day, at) => {
    if (at % 12) return [];
    const year = document.createElement("span");
    year.className = "year";
    year.textContent = isoOf(day).slice(0, 4);
    year.style.left = `${percent(day)}%`;
    return [year];
  });
}

function percent(day: number): number {
  const part = (day - span.first) / (span.last + 1 - span.first);
  return Math.round(Math.max(0, Math.min(1, part)) * 10_000) / 100;
}

/** The chosen window, or the chosen day as a line. */
function brush(): HTMLElement[] {
  const { time } = state;
  if (time.mode === "all") return [];
  const band = document.createElement("span");
  band.className = `brush ${time.mode}`;
  const from = time.mode === "window" ? time.from : time.mode === "asof" ? time.to : span.first;
  band.style.left = `${percent(from)}%`;
  band.style.width = `${Math.max(percent(time.to + 1) - percent(from), 0.15)}%`;
  return [band];
}

/** The day to begin with: when the newest edition was written, else the last one. */
function today(): number {
  return data.editions.at(-1)?.issued ?? span.last;
}

function setTime(part: Partial<Time>): void {
  const time = { ...state.time, ...part };
  if (!time.to) time.to = today();
  if (time.mode !== "window") time.from = 0;
  else if (!time.from) time.from = Math.max(span.first, time.to - YEAR + 1);
  // Of two ends that cross, the one that is being chosen takes the other along.
  if (time.from > time.to && part.from !== undefined) time.to = time.from;
  else if (time.from > time.to) time.from = time.to;
  change({ time });
}

/** What the chosen time lets through, in words. */
function told(): string {
  const { time } = state;
  const { sure } = shown();
  const count = (which: string) => data.statements.filter(({ at, tie }) => !tie && sure[at] === which).length;
  if (time.mode === "all") return `All time: ${count("certain")} statements`;
  const when = { asof: "As of", cumulative: "Up to", window: `${dayWords(time.from)} to`, all: "" }[time.mode];
  const parts = [`${count("certain")} certain`, `${count("possible")} possible`, ...(time.undated ? [`${count("undated")} undated`] : [])];
  return `${when} ${dayWords(time.to)}: ${parts.join(", ")}`;
}

/** Whether a date is half typed: to write into it would take the digits away. */
function isTyping(name: "from" | "to"): boolean {
  const field = days[name];
  return document.activeElement === field && (dayOf(field.value) ?? 0) < EARLIEST;
}

function show(): void {
  const { time } = state;
  mode.value = time.mode;
  undated.checked = time.undated;
  const [to, from] = [time.to || today(), time.from || span.first];
  for (const [name, day] of [["to", to], ["from", from]] as const) {
    const off = time.mode === "all" || (name === "from" && time.mode !== "window");
    if (!isTyping(name)) days[name].value = isoOf(day);
    slides[name].value = String(day);
    slides[name].setAttribute("aria-valuetext", dayWords(day));
    byId(`${name}-part`).hidden = off;
    slides[name].hidden = off;
  }
  byId("told").textContent = told();
  play.textContent = playing ? "❚❚" : "▶";
  play.setAttribute("aria-label", playing ? "Pause" : "Play");
  drawBars();
}

/** One month on; at the end it stops. */
function step(): void {
  const month = monthAt(state.time.to) + 1;
  if (month > LAST) return stop();
  const by = endOf(month) - state.time.to;
  setTime({ to: endOf(month), from: state.time.mode === "window" ? state.time.from + by : state.time.from });
}

function stop(): void {
  clearInterval(playing);
  playing = 0;
  show();
}

function start(): void {
  const at = state.time.mode === "all" ? "cumulative" : state.time.mode;
  const ended = state.time.mode === "all" || monthAt(state.time.to) >= LAST;
  const length = at === "window" ? state.time.to - state.time.from : 0;
  playing = window.setInterval(step, PACE);
  const from = at === "window" ? { from: span.first, to: span.first + length } : { to: endOf(0) };
  setTime({ mode: at, ...(ended ? from : {}) });
}

/** Choose the time by pointer: a day, or a window from where it went down to where it is. */
function dragging(): void {
  let down: number | null = null;
  const dayAt = (event: PointerEvent) => {
    const { left, width } = bars.getBoundingClientRect();
    const part = Math.max(0, Math.min(1, (event.clientX - left) / width));
    return Math.round(span.first + part * (span.last - span.first));
  };
  const drag = (event: PointerEvent) => {
    if (down === null) return;
    const day = dayAt(event);
    if (state.time.mode === "window") setTime({ from: Math.min(down, day), to: Math.max(down, day) });
    else setTime({ to: day, mode: state.time.mode === "all" ? "asof" : state.time.mode });
  };
  bars.addEventListener("pointerdown", (event) => {
    down = dayAt(event);
    bars.setPointerCapture(event.pointerId);
    drag(event);
  });
  bars.addEventListener("pointermove", drag);
  bars.addEventListener("lostpointercapture", () => (down = null));
}

function typed(name: "from" | "to"): void {
  const day = dayOf(days[name].value);
  if (day !== null && day >= EARLIEST) setTime({ [name]: day });
}

/** Keys move by a month: by a day it would take too long. */
function byKey(event: KeyboardEvent, name: "from" | "to"): void {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[event.key];
  if (!by) return;
  event.preventDefault();
  const month = monthAt(state.time[name]) + by;
  setTime({ [name]: name === "to" ? endOf(month) : span.months[Math.max(0, Math.min(month, LAST))] });
}

/** The controls of time, and the picture of the dates. */
export function startTime(): void {
  for (const name of ["from", "to"] as const) {
    Object.assign(slides[name], { min: String(span.first), max: String(span.last) });
    days[name].addEventListener("change", () => typed(name));
    days[name].addEventListener("blur", show);
    slides[name].addEventListener("input", () => setTime({ [name]: Number(slides[name].value) }));
    slides[name].addEventListener("keydown", (event) => byKey(event, name));
  }
  mode.addEventListener("change", () => setTime({ mode: mode.value as Mode }));
  mode.addEventListener("change", () => say(told()));
  undated.addEventListener("change", () => setTime({ undated: undated.checked }));
  play.addEventListener("click", () => (playing ? stop() : start()));
  dragging();
  onChange(({ time }) => playing && time.mode === "all" && stop());
  onChange(soon(show));
  show();
}
