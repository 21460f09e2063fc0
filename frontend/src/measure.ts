// How wide words are in a drawing, and what of them has room.

import { FONT } from "./marks";

const ctx = new OffscreenCanvas(1, 1).getContext("2d")!;
/** As the style sheet has the words of drawings. */
ctx.font = `12px ${FONT}`;
/** So many letters are always left: fewer say nothing. */
const FEWEST = 8;

/** The width of words, in pixels. */
export function widthOf(words: string): number {
  return ctx.measureText(words).width;
}

/** The words, cut where they would be wider than so many pixels. */
export function cut(words: string, pixels: number): string {
  if (widthOf(words) <= pixels) return words;
  const points = [...words]; // half of a pair is no letter
  const begun = (many: number) => `${points.slice(0, many).join("").trimEnd()}…`;
  let [fits, wide] = [FEWEST, points.length];
  while (wide - fits > 1) {
    const half = (fits + wide) >> 1;
    if (widthOf(begun(half)) <= pixels) fits = half;
    else wide = half;
  }
  return points.length > fits ? begun(fits) : words;
}
