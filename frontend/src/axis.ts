// The axis of time: days to pixels, with ticks that read well at any width.

import { scaleUtc } from "d3-scale";
import { LENGTH } from "./days";
import { svg } from "./dom";

/** Room for a tick and its words, in pixels. */
const TICK = 80;
/** A tick so near the end has no room for its words. */
const LAST = 26;

export interface Axis {
  left: number;
  right: number;
  /** Where a day begins, in pixels; days outside are at the edge. */
  at: (day: number) => number;
  ticks: { x: number; words: string }[];
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

/** A year by its number, a month by its name, a day by both. */
function tickWords(day: Date): string {
  if (day.getUTCDate() > 1) return `${day.getUTCDate()} ${MONTH.format(day)}`;
  return day.getUTCMonth() ? MONTH.format(day) : String(day.getUTCFullYear());
}

export function axisOf(first: number, last: number, left: number, right: number): Axis {
  const scale = scaleUtc([new Date(first * LENGTH), new Date((last + 1) * LENGTH)], [left, right]).clamp(true);
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / TICK)));
  return {
    left,
    right,
    at: (day) => scale(new Date(day * LENGTH)),
    ticks: ticks.map((day) => ({ x: Math.round(scale(day)), words: tickWords(day) })).filter(({ x }) => x < right - LAST),
  };
}

/** The words of the axis. */
export function axisWords(axis: Axis, height: number): SVGElement {
  const words = axis.ticks.map((tick) => svg("text", { x: tick.x + 3, y: height - 7 }, tick.words));
  return svg("g", { class: "axis" }, ...words);
}

/** A line down the drawing at each tick. */
export function axisLines(axis: Axis, height: number): SVGElement {
  const lines = axis.ticks.map(({ x }) => svg("line", { x1: x, x2: x, y1: 0, y2: height }));
  return svg("g", { class: "grid" }, ...lines);
}
