// Marks: the sign of a thing on the canvas, and the same sign as an element of the page.

import { svg } from "./dom";
import { colour } from "./palette";
import { data, type Thing } from "./records";

export const FONT = 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const outlines = new Map(Object.entries(data.kinds).map(([type, kind]) => [type, new Path2D(kind.outline)]));
/** Below this radius in pixels of the screen a mark is a dot: its outline could not be seen. */
const DOT = 1.6;
/** Below this one it has no rim: there are many, and each costs as much as the mark. */
const RIM = 2.5;

interface Look {
  chosen: boolean;
  near: boolean;
  /** Pixels of the screen for each unit of the picture. */
  scale: number;
}

/** Draw a thing's mark: filled, or hollow and dashed where the paper withholds it. */
export function drawMark(ctx: CanvasRenderingContext2D, thing: Thing, size: number, look: Look): void {
  const tone = colour("type", thing.type);
  if (size * look.scale < DOT) {
    ctx.fillStyle = tone;
    ctx.fillRect(-size, -size, 2 * size, 2 * size);
    return;
  }
  const outline = outlines.get(thing.type)!;
  ctx.scale(size, size);
  ctx.lineJoin = "round";
  if (look.near || look.chosen) rim(ctx, outline, 7 / size, colour("page", "ink"));
  if (size * look.scale > RIM) rim(ctx, outline, 4 / size, colour("page", "paper"));
  ctx.fillStyle = isHollow(thing) ? colour("page", "paper") : tone;
  ctx.fill(outline);
  if (isHollow(thing)) dashed(ctx, outline, size, tone);
  if (thing.badge) drawBadge(ctx, thing, tone);
}

/** The rim keeps lines that pass behind from touching the mark. */
function rim(ctx: CanvasRenderingContext2D, outline: Path2D, width: number, tone: string): void {
  ctx.lineWidth = width;
  ctx.strokeStyle = tone;
  ctx.stroke(outline);
}

function dashed(ctx: CanvasRenderingContext2D, outline: Path2D, size: number, tone: string): void {
  ctx.lineWidth = 1.8 / size;
  ctx.strokeStyle = tone;
  ctx.setLineDash([3.2 / size, 2.4 / size]);
  ctx.stroke(outline);
}

/** The number of an action, inside its mark. */
function drawBadge(ctx: CanvasRenderingContext2D, thing: Thing, tone: string): void {
  ctx.fillStyle = thing.withheld ? tone : colour("page", "paper");
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = `600 ${badgeSize(thing)}px ${FONT}`;
  ctx.fillText(thing.badge, 0, 0.06);
}

/** The size of an action's number, in radii of its mark. */
export function badgeSize(thing: Thing): number {
  return thing.badge.length > 2 ? 0.8 : 1.05;
}

/** Whether a thing is drawn hollow: withheld, or in part; words that are blacked out are black. */
export function isHollow({ type, withheld }: Thing): boolean {
  return withheld && type !== "MarkedRedaction";
}

/** The outline of a type as path data, about one unit round the origin. */
export function outlineOf(type: string): string {
  return data.kinds[type].outline;
}

/** The mark as a small picture beside a name. */
export function markOf(thing: Thing): SVGElement {
  const name = isHollow(thing) ? "mark withheld" : "mark";
  const mark = svg("svg", { viewBox: "-1.6 -1.6 3.2 3.2", "aria-hidden": "true", class: name });
  mark.dataset.type = thing.type;
  mark.append(svg("path", { d: outlineOf(thing.type) }));
  return mark;
}
