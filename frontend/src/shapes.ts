// The mark of a moment: what is certain is solid, what only may be is hatched, a day is a diamond.

import type { Axis } from "./axis";
import { extent } from "./days";
import { svg } from "./dom";
import type { Moment } from "./moments";

/** The distance of the strokes that hatch what is uncertain. */
const STRIPE = 5;
/** A span of at most so many days is a moment. */
const BRIEF = 1;
/** Of a long time that is certain for a day or two, as from some time in a year to some time in the next, no bar. */
const SLIVER = 3;

/** Whether it is drawn as a point and not as a bar. */
export function isPoint({ days }: Moment): boolean {
  const [first, last] = extent(days);
  return last - first < BRIEF && days[2] !== null;
}

/** The marks of a moment, on an axis; of a promise with the `report` that tells of its outcome, as a day. */
export function shapes(moment: Moment, axis: Axis, report: number | null): SVGElement[] {
  const [a, b, c, d] = moment.days;
  const [first, last] = extent(moment.days);
  const link = report === null || moment.kind !== "plan" ? [] : delivery(axis, axis.at(last + 1), report);
  if (isPoint(moment)) return [...link, diamond(axis.at(first))];
  const isOpen = { before: a === null && b === null, behind: c === null && d === null };
  const whole = bar(axis, first, isOpen.behind ? (b ?? last) : last);
  const bars: SVGElement[] = [svg("rect", { class: "unsure", ...whole }), hatching(whole)];
  if (isOpen.behind && a !== null && a === b) bars.push(svg("rect", { class: "sure", ...bar(axis, a, b) }));
  if (b !== null && c !== null && c - b >= SLIVER) bars.push(svg("rect", { class: "sure", ...bar(axis, b, c) }));
  if (isOpen.before) bars.push(openSide(axis.left, whole.x, axis.left));
  if (isOpen.behind) bars.push(openSide(axis.right, whole.x + whole.width, axis.right));
  return [...link, ...bars];
}

interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  rx: number;
}

/** Slanting strokes over a bar, cut at its ends. */
function hatching({ x, y, width, height }: Bar): SVGElement {
  const strokes: string[] = [];
  for (let at = x - height + STRIPE; at < x + width; at += STRIPE) {
    const [left, right] = [Math.max(at, x), Math.min(at + height, x + width)];
    strokes.push(`M${left} ${y + height - (left - at)}L${right} ${y + height - (right - at)}`);
  }
  return svg("path", { class: "hatch", d: strokes.join("") });
}

/** From where it is known on to the edge, with a tip: no beginning, or no end, is stated. */
function openSide(edge: number, known: number, tip: number): SVGElement {
  const back = tip < known ? 6 : -6;
  return svg("path", { class: "open-side", d: `M${known} 8.5H${edge}M${tip + back} 5L${tip} 8.5L${tip + back} 12` });
}

function bar(axis: Axis, first: number, last: number): Bar {
  const x = axis.at(first);
  const end = axis.at(last + 1);
  return { x, y: 4, width: Math.max(end - x, 3), height: 9, rx: 1.5 };
}

function diamond(x: number): SVGElement {
  return svg("path", { class: "point", d: `M${x} 2.5L${x + 6} 8.5L${x} 14.5L${x - 6} 8.5Z` });
}

/** From the deadline to the report that tells of the outcome. */
function delivery(axis: Axis, from: number, known: number): SVGElement[] {
  const to = axis.at(known);
  return [svg("line", { class: "delivery", x1: from, x2: to, y1: 8.5, y2: 8.5 }), svg("circle", { class: "delivery", cx: to, cy: 8.5, r: 3.4 })];
}

