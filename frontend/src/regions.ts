// The sections of the paper as regions of the picture: each is named at its outer rim.

import { type Box, Boxes, within } from "./boxes";
import { data, spots, type Spot } from "./records";

const SERIF = 'ui-serif, "Iowan Old Style", Charter, Georgia, "Times New Roman", serif';
const REGION_FONT = `italic 600 13px ${SERIF}`;
const LINE_HEIGHT = 16;
/** Letters in a line of a section's name. */
const LINE = 26;
/** Lines that are shown of a long name. */
const LINES = 2;
/** A free place is sought farther out by so many pixels each time, at most so far, in so many directions. */
const STEP = 14;
const FARTHEST = 420;
const DIRECTIONS = 16;
/** What a name keeps clear of marks, in pixels. */
const CLEAR = 6;

interface Region {
  lines: string[];
  /** The middle of its actions, and the direction outwards from there. */
  x: number;
  y: number;
  out: number;
  members: ReadonlySet<number>;
}

/** The sections that hold actions which are shown. */
function regions(isShown: (at: number) => boolean): Region[] {
  return data.things.filter(({ type }) => type === "Section").flatMap((section) => {
    const members = data.statements.filter(({ target, predicate }) => target === section.at && predicate === "section");
    const places = members.map(({ source }) => spots.get(source)).filter((spot) => spot !== undefined && isShown(spot.id));
    return places.length ? [regionOf(section.label, places as Spot[])] : [];
  });
}

function regionOf(name: string, places: Spot[]): Region {
  const [x, y] = [mean(places.map((place) => place.x)), mean(places.map((place) => place.y))];
  return { lines: inLines(name), x, y, out: Math.atan2(y, x), members: new Set(places.map(({ id }) => id)) };
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function inLines(name: string): string[] {
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const last = lines.length - 1;
    if (!lines[last] || `${lines[last]} ${word}`.length <= LINE) lines[last] = `${lines[last]} ${word}`.trim();
    else lines.push(word);
  }
  return lines.length > LINES ? [...lines.slice(0, LINES - 1), `${lines[LINES - 1]} …`] : lines;
}

export interface RegionName {
  lines: string[];
  box: Box;
}

let placed: { scale: number; shown: unknown; names: RegionName[] } | null = null;

/** The names, each in the free place nearest to its section, for what is `shown` now. */
export function regionNames(ctx: CanvasRenderingContext2D, scale: number, frame: Box, shown: boolean[]): RegionName[] {
  if (placed?.scale !== scale || placed.shown !== shown)
    placed = { scale, shown, names: place(ctx, scale, frame, (at) => shown[at]) };
  return placed.names.filter(({ box }) => within(box, frame));
}

function place(ctx: CanvasRenderingContext2D, scale: number, frame: Box, isShown: (at: number) => boolean): RegionName[] {
  ctx.font = REGION_FONT;
  const taken = new Boxes();
  for (const { x, y, size } of data.nodes) {
    const r = size * scale + CLEAR;
    taken.add({ x: x * scale - r, y: y * scale - r, w: 2 * r, h: 2 * r });
  }
  return regions(isShown).flatMap((region) => {
    const width = Math.max(...region.lines.map((line) => ctx.measureText(line).width));
    const box = freeBox(region, width, scale, taken, frame, isShown);
    if (!box) return [];
    taken.add(box);
    return [{ lines: region.lines, box }];
  });
}

/** Whether of all actions one of the section lies nearest: else it would be taken for another's name. */
function isOwn({ members }: Region, { x, y, w, h }: Box, scale: number, isShown: (at: number) => boolean): boolean {
  const far = (spot: Spot) => Math.hypot(spot.x * scale - x - w / 2, spot.y * scale - y - h / 2);
  const actions = data.nodes.filter(({ id }) => data.things[id].type === "Action" && isShown(id));
  const nearest = actions.reduce((best, spot) => (far(spot) < far(best) ? spot : best));
  return members.has(nearest.id);
}

/** The nearest place that no mark takes, outwards before inwards. */
function freeBox(region: Region, w: number, scale: number, taken: Boxes, frame: Box, isShown: (at: number) => boolean): Box | null {
  const { lines, x, y, out } = region;
  const h = lines.length * LINE_HEIGHT;
  for (let far = 0; far < FARTHEST; far += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = out + (Math.ceil(turn / 2) * (turn % 2 ? 1 : -1) * 2 * Math.PI) / DIRECTIONS;
      const box = { x: x * scale + Math.cos(angle) * far - w / 2, y: y * scale + Math.sin(angle) * far - h / 2, w, h };
      if (taken.free(box) && within(box, frame) && isOwn(region, box, scale, isShown)) return box;
    }
  }
  return null;
}

/** Each line of a name with the middle of where it stands. */
export function regionRows({ lines, box }: RegionName): [string, number, number][] {
  return lines.map((line, row) => [line, box.x + box.w / 2, box.y + (row + 0.5) * LINE_HEIGHT]);
}

/** Draw the names, faint, behind everything else that is named. */
export function drawRegions(ctx: CanvasRenderingContext2D, names: RegionName[], ink: string): void {
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", fillStyle: ink });
  ctx.font = REGION_FONT;
  for (const name of names) for (const [line, x, y] of regionRows(name)) ctx.fillText(line, x, y);
}
