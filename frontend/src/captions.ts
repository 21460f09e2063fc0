// The words beside the mark of a moment: on the side where they have room, cut where there is too little.

import type { Axis } from "./axis";
import { extent } from "./days";
import { cut, widthOf } from "./measure";
import type { Moment } from "./moments";
import { isPoint } from "./shapes";

/** No caption is wider, in pixels: the whole stands in the panel. */
const WIDEST = 400;
/** Beside a mark there is room for words from so many pixels on. */
const NARROW = 60;
/** What a caption keeps clear of behind it. */
const CLEAR = 14;
/** Half of the sign of a report. */
const SIGN = 4;

interface Caption {
  words: string;
  x: number;
  anchor: "start" | "end";
  /** From where to where the mark and the words reach, in pixels. */
  left: number;
  right: number;
}

/** The caption on an axis that shows the days from the first to the last of `stretch`, beside a report too. */
export function captionOf(moment: Moment, axis: Axis, stretch: readonly [number, number], report: number | null): Caption {
  const [first, end] = sides(moment, axis);
  const last = report === null ? end : Math.max(end, axis.at(report) + SIGN);
  const gap = isPoint(moment) ? 10 : 5;
  const whole = cut(beyond(moment, stretch) + moment.words, WIDEST);
  const [onLeft, onRight] = [first - gap - axis.left, axis.right + CLEAR - last - gap];
  if (Math.max(onLeft, onRight) < NARROW) return within(cut(whole, last - first), first, last);
  const isLeft = onRight < widthOf(whole) && onLeft > onRight;
  const words = cut(whole, isLeft ? onLeft : onRight);
  const width = widthOf(words) + gap;
  return isLeft
    ? { words, x: first - gap, anchor: "end", left: first - width - CLEAR, right: last + CLEAR }
    : { words, x: last + gap, anchor: "start", left: first - CLEAR / 2, right: last + width + CLEAR };
}

/** The words of a bar that leaves no room beside it stand on it. */
function within(words: string, first: number, last: number): Caption {
  return { words, x: first + 6, anchor: "start", left: first - CLEAR / 2, right: last + CLEAR };
}

function sides({ days }: Moment, axis: Axis): [number, number] {
  const [first, last] = extent(days);
  const isOpen = { before: days[0] === null && days[1] === null, behind: days[2] === null && days[3] === null };
  return [isOpen.before ? axis.left : axis.at(first), isOpen.behind ? axis.right : axis.at(last + 1)];
}

/** A date that lies outside of what is drawn is told, not moved. */
function beyond({ days, said }: Moment, [from, to]: readonly [number, number]): string {
  const [first, last] = extent(days);
  return last < from || first > to ? `(${said.reads || said.when}) ` : "";
}
