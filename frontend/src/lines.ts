// Lines: where they run, how they are drawn, and which one lies under the pointer.

import { colour } from "./palette";
import { data, spots, type Statement } from "./records";
import { dashes, type Stroke } from "./strokes";

export interface Line {
  said: Statement;
  x1: number;
  y1: number;
  /** The point towards which the line bows out; on the line itself where it is straight. */
  cx: number;
  cy: number;
  x2: number;
  y2: number;
}

/** How far the second statement between the same two bows out, by the distance of the two. */
const BOW = 0.16;
const ARROW = 6.5;

/** All lines of the picture; two statements between the same two things keep clear of each other. */
export function linesOf(): Line[] {
  const between = new Map<string, number>();
  return data.edges.flatMap(({ id }) => {
    const line = lineOf(data.statements[id], between);
    return line ? [line] : [];
  });
}

function lineOf(said: Statement, between: Map<string, number>): Line | null {
  const [from, to] = [spots.get(said.source), spots.get(said.target as number)];
  if (!from || !to || from === to) return null;
  const pair = from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
  const before = between.get(pair) || 0;
  between.set(pair, before + 1);
  const side = (before % 2 ? 1 : -1) * (from.id < to.id ? 1 : -1);
  const bow = BOW * Math.ceil(before / 2) * side * 2;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [cx, cy] = [(from.x + to.x) / 2 - dy * bow, (from.y + to.y) / 2 + dx * bow];
  const end = short(cx, cy, to.x, to.y, to.size + 2.5);
  return { said, x1: from.x, y1: from.y, cx, cy, x2: end[0], y2: end[1] };
}

/** The end of a line from the first point to the second, a bit before it. */
function short(x1: number, y1: number, x2: number, y2: number, by: number): [number, number] {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const part = Math.max(long - by, 0) / long;
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

/** The line as path data, or its three corners where only the arrow is asked for. */
export function arrowOf({ cx, cy, x2, y2 }: Line): [number, number][] {
  const long = Math.hypot(x2 - cx, y2 - cy) || 1;
  const [ux, uy] = [(x2 - cx) / long, (y2 - cy) / long];
  const [bx, by] = [x2 - ux * ARROW, y2 - uy * ARROW];
  const wide = ARROW * 0.38;
  return [[x2, y2], [bx - uy * wide, by + ux * wide], [bx + uy * wide, by - ux * wide]];
}

/** Lines of one look, drawn in one stroke. */
interface Bundle {
  tone: string;
  dash: number[];
  width: number;
  path: Path2D;
  arrows: Path2D;
}

export interface Drawn {
  line: Line;
  stroke: Stroke;
  lit: boolean;
  /** Whether anything at all is lit. */
  some: boolean;
}

export function toneOf({ line, lit, some }: Drawn): string {
  if (!lit) return colour("page", "faint");
  return colour("line", some ? `${line.said.family}-lit` : line.said.family);
}

/** The width of a line in pixels of the screen: dated statements are stronger. */
export function widthOf({ line, stroke, lit, some }: Drawn): number {
  if (stroke === "undated") return some && lit ? 0.8 : 0.45;
  return (line.said.when ? 1.3 : 0.8) + (some && lit ? 0.7 : 0);
}

/** Lines bundled by their look, the faint ones first. */
export function bundles(drawn: Drawn[]): Bundle[] {
  const found = new Map<string, Bundle>();
  for (const one of [...drawn].sort((a, b) => Number(a.lit) - Number(b.lit))) {
    const [tone, width] = [toneOf(one), widthOf(one)];
    const key = `${tone} ${one.stroke} ${width}`;
    const bundle = found.get(key) || { tone, dash: dashes(one.stroke), width, path: new Path2D(), arrows: new Path2D() };
    found.set(key, bundle);
    addTo(bundle, one.line);
  }
  return [...found.values()];
}

function addTo({ path, arrows }: Bundle, line: Line): void {
  path.moveTo(line.x1, line.y1);
  path.quadraticCurveTo(line.cx, line.cy, line.x2, line.y2);
  const [tip, left, right] = arrowOf(line);
  arrows.moveTo(...tip);
  arrows.lineTo(...left);
  arrows.lineTo(...right);
  arrows.closePath();
}

/** Draw them on a canvas whose unit is that of the picture; from far away without arrows and dashes. */
export function drawBundles(ctx: CanvasRenderingContext2D, all: Bundle[], scale: number, near: boolean): void {
  ctx.save();
  ctx.lineCap = "butt";
  for (const { tone, dash, width, path, arrows } of all) {
    ctx.strokeStyle = tone;
    ctx.fillStyle = tone;
    ctx.lineWidth = (near ? width : width / 2) / scale;
    ctx.setLineDash(near ? dash.map((part) => part / scale) : []);
    ctx.stroke(path);
    if (near && scale > 0.45) ctx.fill(arrows);
  }
  ctx.restore();
}

/** The line nearest to a point of the picture, not farther than `most`. */
export function lineAt(lines: Line[], x: number, y: number, most: number): Line | null {
  let best: Line | null = null;
  let least = most;
  for (const line of lines) {
    if (x < Math.min(line.x1, line.x2, line.cx) - most || x > Math.max(line.x1, line.x2, line.cx) + most) continue;
    if (y < Math.min(line.y1, line.y2, line.cy) - most || y > Math.max(line.y1, line.y2, line.cy) + most) continue;
    const far = distance(line, x, y);
    if (far < least) [best, least] = [line, far];
  }
  return best;
}

/** The distance of a point from a line, taken in eight straight parts. */
function distance(line: Line, x: number, y: number): number {
  let least = Infinity;
  let [px, py] = [line.x1, line.y1];
  for (let part = 1; part <= 8; part += 1) {
    const [qx, qy] = pointOn(line, part / 8);
    least = Math.min(least, toSegment(x, y, px, py, qx, qy));
    [px, py] = [qx, qy];
  }
  return least;
}

function pointOn({ x1, y1, cx, cy, x2, y2 }: Line, t: number): [number, number] {
  const u = 1 - t;
  return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2];
}

function toSegment(x: number, y: number, px: number, py: number, qx: number, qy: number): number {
  const [dx, dy] = [qx - px, qy - py];
  const part = Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - px - dx * part, y - py - dy * part);
}
