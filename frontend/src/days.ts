// Days as numbers since 1 January 1970, and whether something held on them.

import type { Days } from "./records";
import type { Time } from "./state";

/** A day, in milliseconds. */
export const LENGTH = 86_400_000;

/** How sure it is that something held: "no" is said, "undated" is not. */
export type Sure = "certain" | "possible" | "no" | "undated";

export function isoOf(day: number): string {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** The day of an ISO 8601 date, or null where it is none. */
export function dayOf(iso: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : Math.round(time / LENGTH);
}

const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day as people write it: "23 November 2023". */
export function dayWords(day: number): string {
  return WORDS.format(new Date(day * LENGTH));
}

/** The first day of a month; January is 0, and 12 is the next January. */
export function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1); // Date.UTC takes the year 50 for 1950
  return Math.round(date.getTime() / LENGTH);
}

/** Year and month, both as numbers; January is 0. */
export function monthOf(day: number): [number, number] {
  const date = new Date(day * LENGTH);
  return [date.getUTCFullYear(), date.getUTCMonth()];
}

/** The first day a date can mean, and the last; of an open side, what is known of the other. */
export function extent([a, b, c, d]: Days): [number, number] {
  const first = a ?? b ?? c ?? d ?? 0;
  return [first, d ?? c ?? b ?? first];
}

/**
 * Whether what these bounds enclose held on some day of the period: the rules of the model, where
 * what has begun and has no stated end is held to go on.
 */
function heldIn(found: Days, from: number, to: number): Sure {
  const [a, b, c, d] = found;
  if ((a !== null && a > to) || (d !== null && d < from)) return "no";
  const begun = b !== null && b <= to;
  if (begun && c !== null && c >= from) return "certain";
  return begun && c === null && d === null ? "certain" : "possible";
}

/** Whether what these bounds enclose had begun by that day. */
function begunBy([a, b, c, d]: Days, day: number): Sure {
  const latest = b ?? c ?? d;
  if (latest !== null && latest <= day) return "certain";
  return a !== null && a > day ? "no" : "possible";
}

/** Whether it belongs to the time that is asked about; what has no date does not where it is left out. */
export function sureAt(found: Days | null, { mode, from, to, undated }: Time): Sure {
  if (mode === "all") return "certain";
  if (!found) return undated ? "undated" : "no";
  if (mode === "cumulative") return begunBy(found, to);
  return mode === "asof" ? heldIn(found, to, to) : heldIn(found, from, to);
}
