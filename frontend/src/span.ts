// The stretch of time that the page is about: the months of all dates but the farthest out.

import { extent, firstOfMonth, monthOf } from "./days";
import { data } from "./records";

/** So large a part of the dates may lie before the stretch, and behind it. */
const OUT = 0.03;
/** And no more years than these: a date in the year 9999 is a slip. */
const YEARS = 40;

interface Span {
  first: number;
  last: number;
  /** The first day of each month, and of the month behind the last. */
  months: number[];
}

const extents = data.statements.flatMap(({ dated }) => (dated ? [extent(dated)] : []));

/** Whole years that hold the dates; the year of the newest edition where there are none. */
function find(): Span {
  const firsts = extents.map(([first]) => first).sort((a, b) => a - b);
  const lasts = extents.map(([, last]) => last).sort((a, b) => a - b);
  const out = Math.floor(firsts.length * OUT);
  const today = data.editions.at(-1)?.issued ?? 0;
  const [now] = monthOf(today || (firsts[firsts.length >> 1] ?? 0));
  const from = Math.max(monthOf(firsts[out] ?? today)[0], now - YEARS);
  const to = Math.max(from, Math.min(monthOf(lasts[lasts.length - 1 - out] ?? today)[0], now + YEARS));
  const months = Array.from({ length: (to - from + 1) * 12 + 1 }, (_, at) => firstOfMonth(from, at));
  return { first: months[0], last: months[months.length - 1] - 1, months };
}

export const span = find();

/** The number of the month in which a day lies, at the first or the last where it lies outside. */
export function monthAt(day: number): number {
  const found = span.months.findIndex((first) => first > day);
  return Math.max(0, (found < 0 ? span.months.length - 1 : found) - 1);
}

/** The last day of a month of the stretch. */
export function endOf(month: number): number {
  const at = Math.max(0, Math.min(month, span.months.length - 2));
  return span.months[at + 1] - 1;
}
