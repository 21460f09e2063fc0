// Names on the picture: as many as fit without touching each other, the best joined things first.

import { type Box, Boxes, within } from "./boxes";
import { FONT } from "./marks";
import { data, type Spot, spots } from "./records";

/** Square pixels of the screen for each name that is bold and always there. */
const HUB_ROOM = 28_000;
/** Letters in a line of a name. */
const LINE = 22;
/** More names than these say nothing at a glance. */
const MOST = 160;

interface Label {
  at: number;
  lines: string[];
  size: number;
  bold: boolean;
  w: number;
  h: number;
}

export interface Placed {
  label: Label;
  box: Box;
}

/** Things in the order in which they get a name. */
const byDegree = data.nodes
  .map(({ id }) => id)
  .sort((a, b) => data.things[b].degree - data.things[a].degree || a - b);

let narrow = false;

/** The best joined things, as many as the window has room for. */
const hubs = new Set<number>();
/** Kinds whose names are sentences: they are named from near, and never hubs. */
const WORDY = new Set(["Event", "Commitment", "Indicator", "MarkedRedaction", "BlankItem"]);

/** Choose the hubs for a stage of that many pixels, among the things that are shown. */
export function pickHubs(width: number, height: number, shown: (at: number) => boolean): void {
  const joined = byDegree.filter((at) => {
    const { badge, degree, type } = data.things[at];
    return !badge && !WORDY.has(type) && degree > 3 && shown(at);
  });
  hubs.clear();
  const room = Math.min(Math.max(Math.round((width * height) / HUB_ROOM), 4), 18);
  for (const at of joined.slice(0, room)) hubs.add(at);
  narrow = width < 600;
  measured.clear();
}

const measured = new Map<string, Label>();
/** A name has so many lines at most; where few things are named, more. */
const [LINES, LIT_LINES] = [2, 3];

/** A name in at most so many lines, cut where it is longer. */
function inLines(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.length - 1;
    if (last >= 0 && `${lines[last]} ${word}`.length <= LINE) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  if (lines.length > most) lines.splice(most - 1, lines.length, `${lines[most - 1]} …`);
  return lines.map((line) => (line.length > LINE + 10 ? `${[...line].slice(0, LINE + 8).join("")}…` : line));
}

/** The name of a thing with the room it takes, in pixels of the screen. */
function labelOf(ctx: CanvasRenderingContext2D, at: number, most: number): Label {
  const key = `${at} ${most}`;
  const known = measured.get(key);
  if (known) return known;
  const thing = data.things[at];
  const bold = hubs.has(at);
  const size = (bold ? 13.5 : 11.5) - (narrow ? 1 : 0);
  const lines = inLines(thing.badge && thing.title ? thing.title : thing.short, most);
  ctx.font = fontOf(size, bold);
  const w = Math.max(...lines.map((line) => ctx.measureText(line).width));
  const label = { at, lines, size, bold, w, h: lines.length * size * 1.15 };
  measured.set(key, label);
  return label;
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${FONT}`;
}

/** Where a name may stand: below, above, right and left of its mark, then between these. */
function placesFor({ w, h }: Label, spot: Spot, scale: number): Box[] {
  const [x, y, r] = [spot.x * scale, spot.y * scale, spot.size * scale * 1.15 + 3];
  return [
    { x: x - w / 2, y: y + r, w, h },
    { x: x - w / 2, y: y - r - h, w, h },
    { x: x + r, y: y - h / 2, w, h },
    { x: x - r - w, y: y - h / 2, w, h },
    ...[r * 0.6, -r * 0.6 - h].flatMap((down) => [
      { x: x + r * 0.6, y: y + down, w, h },
      { x: x - r * 0.6 - w, y: y + down, w, h },
    ]),
  ];
}

interface Taken {
  names: Boxes;
  marks: Boxes;
  big: Boxes;
}

/**
 * The first place that is free; a hub's name may cover small marks, but no other hub, a chosen
 * thing's anything.
 */
function freePlace(places: Box[], taken: Taken, hub: boolean, must: boolean): Box | undefined {
  const clear = places.filter((place) => taken.names.free(place));
  const best = clear.find((place) => taken.marks.free(place));
  if (best || !(hub || must)) return best;
  return clear.find((place) => taken.big.free(place)) || (must ? clear[0] || places[0] : undefined);
}

interface Naming {
  scale: number;
  /** What can be seen, in pixels of the screen from the origin of the picture. */
  frame: Box;
  shown: (at: number) => boolean;
  /** Things whose names come before all others. */
  first: number[];
  /** The only things to name, if something is chosen. */
  only: ReadonlySet<number> | null;
  /** What stands there already. */
  kept: Box[];
}

/** Which names stand where. */
export function placeLabels(ctx: CanvasRenderingContext2D, view: Naming): Placed[] {
  const seen = inSight(view);
  const taken = takenBy(seen, view);
  for (const box of view.kept) taken.names.add(box);
  const placed: Placed[] = [];
  for (const at of namedFirst(seen, view)) {
    if (placed.length >= MOST) break;
    const must = view.first.includes(at);
    const label = labelOf(ctx, at, view.only ? LIT_LINES : LINES);
    const places = placesFor(label, spots.get(at)!, view.scale).filter((place) => must || within(place, view.frame));
    const box = freePlace(places, taken, label.bold, must);
    if (!box) continue;
    taken.names.add({ x: box.x - 4, y: box.y - 2, w: box.w + 8, h: box.h + 4 });
    placed.push({ label, box });
  }
  return placed;
}

/** The shown things in sight, the best joined first. */
function inSight({ scale, frame, shown, only }: Naming): number[] {
  const [right, low] = [frame.x + frame.w, frame.y + frame.h];
  return byDegree.filter((at) => {
    const { x, y } = spots.get(at)!;
    const inside = x * scale > frame.x && x * scale < right && y * scale > frame.y && y * scale < low;
    return inside && shown(at) && (!only || only.has(at));
  });
}

function takenBy(seen: number[], { scale }: Naming): Taken {
  const taken = { names: new Boxes(), marks: new Boxes(), big: new Boxes() };
  for (const at of seen) {
    const box = markBox(spots.get(at)!, scale);
    taken.marks.add(box);
    if (box.w > 16 || hubs.has(at) || data.things[at].badge) taken.big.add(box);
  }
  return taken;
}

function namedFirst(seen: number[], { first, only, scale }: Naming): number[] {
  const before = first.filter((at) => spots.has(at));
  const rest = seen.filter((at) => !before.includes(at) && (only || isNamed(at, scale)));
  return [...before, ...rest];
}

/**
 * Small things, those whose names are sentences, and actions, which carry their number, stay
 * unnamed until one comes nearer.
 */
function isNamed(at: number, scale: number): boolean {
  const { size } = spots.get(at)!;
  const { badge, type } = data.things[at];
  const least = badge ? 16 : WORDY.has(type) ? 9.5 : 5.8;
  return hubs.has(at) || size * scale >= least;
}

function markBox(spot: Spot, scale: number): Box {
  const r = spot.size * scale;
  return { x: spot.x * scale - r, y: spot.y * scale - r, w: 2 * r, h: 2 * r };
}

/** Draw names with a rim in the colour of the paper, so that lines do not cut them. */
export function drawLabels(ctx: CanvasRenderingContext2D, placed: Placed[], ink: string, paper: string): void {
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 3.5 });
  ctx.strokeStyle = paper;
  ctx.fillStyle = ink;
  for (const { label, box } of placed) {
    ctx.font = fontOf(label.size, label.bold);
    for (const [line, x, y] of rowsOf(label, box)) {
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    }
  }
}

/** Each line of a name with the middle of where it stands. */
export function rowsOf(label: Label, box: Box): [string, number, number][] {
  return label.lines.map((line, row) => [line, box.x + box.w / 2, box.y + (row + 0.5) * label.size * 1.15]);
}
