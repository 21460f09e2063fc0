// The words beside the mark of a moment: on the side where they have room, cut where there is too little.

import type { Axis } from "./axis";
import { extent } from "./days";
import { cut, widthOf } from "./measure";
import type { Moment } from "./moments";
import { isPoint } from "./shapes";

/** No caption is wider, in pixels: the whole stands in the panel. */
const WIDEST = 400;
/** What a caption keeps clear of behind it. */
const CLEAR = 14;

export interface Caption {
  words: string;
  x: number;
  anchor: "start" | "end";
  /** From where to where the mark and the words reach, in pixels. */
  left: number;
  right: number;
}

/** The caption on an axis that shows the days from the first to the last of `stretch`. */
export function captionOf(moment: Moment, axis: Axis, stretch: readonly [number, number]): Caption {
  const [first, last] = sides(moment, axis);
  const gap = isPoint(moment) ? 10 : 5;
  const whole = cut(beyond(moment, stretch) + moment.words, WIDEST);
  const [onLeft, onRight] = [first - gap - axis.left, axis.right + CLEAR - last - gap];
  const isLeft = onRight < widthOf(whole) && onLeft > onRight;
  const words = cut(whole, isLeft ? onLeft : onRight);
  const width = widthOf(words) + gap;
  return isLeft
    ? { words, x: first - gap, anchor: "end", left: first - width - CLEAR, right: last + CLEAR }
    : { words, x: last + gap, anchor: "start", left: first - CLEAR / 2, right: last + width + CLEAR };
}

function sides({ days }: Moment, axis: Axis): [number, number] {
  const [first, last] = extent(days);
  const isOpen = days[2] === null && days[3] === null;
  return [axis.at(first), isOpen ? axis.right : axis.at(last + 1)];
}

/** A date that lies outside of what is drawn is told, not moved. */
function beyond({ days, said }: Moment, [from, to]: readonly [number, number]): string {
  const [first, last] = extent(days);
  return last < from || first > to ? `(${said.reads || said.when}) ` : "";
}
