// Names on the canvas: as many as fit without touching each other, the best joined things first.

const FONT = 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const HUB_ROOM = 28_000; // square pixels of the screen for each name that is bold and always there
const LINE = 22; // letters in a line of a name

/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{at: number, lines: string[], size: number, bold: boolean, w: number, h: number}} Label */

/** Things in the order in which they get a name. */
const byDegree = data.nodes
  .map(({ id }) => id)
  .sort((a, b) => data.things[b].degree - data.things[a].degree || a - b);

let narrow = false;

/** The best joined things, as many as the window has room for. @type {Set<number>} */
const hubs = new Set();

/** @param {number} width @param {number} height  of the stage, in pixels */
function pickHubs(width, height) {
  const joined = byDegree.filter((at) => {
    const { badge, degree, type } = data.things[at];
    return !badge && type !== "Event" && degree > 3;
  });
  hubs.clear();
  for (const at of joined.slice(0, Math.min(Math.max(Math.round((width * height) / HUB_ROOM), 4), 18)))
    hubs.add(at);
  narrow = width < 600;
  measured.clear();
}

/** @type {Map<number, Label>} */
const measured = new Map();

/**
 * A name in at most two lines, cut where it is longer.
 * @param {string} name
 * @returns {string[]}
 */
function inLines(name) {
  /** @type {string[]} */
  const lines = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.length - 1;
    if (last >= 0 && `${lines[last]} ${word}`.length <= LINE) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  if (lines.length > 2) lines.splice(1, lines.length, `${lines[1]} …`);
  return lines.map((line) => (line.length > LINE + 10 ? `${line.slice(0, LINE + 8)}…` : line));
}

/**
 * The name of a thing with the room it takes, in pixels of the screen.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} at
 * @returns {Label}
 */
function labelOf(ctx, at) {
  const known = measured.get(at);
  if (known) return known;
  const thing = data.things[at];
  const bold = hubs.has(at);
  const size = (bold ? 13.5 : 11.5) - (narrow ? 1 : 0);
  const lines = inLines(thing.badge && thing.title ? thing.title : thing.short);
  ctx.font = fontOf(size, bold);
  const w = Math.max(...lines.map((line) => ctx.measureText(line).width));
  const label = { at, lines, size, bold, w, h: lines.length * size * 1.15 };
  measured.set(at, label);
  return label;
}

/** @param {number} size @param {boolean} bold */
function fontOf(size, bold) {
  return `${bold ? 600 : 400} ${size}px ${FONT}`;
}

/** @param {Box} a @param {Box} b */
function meet(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/**
 * Where a name may stand: below, above, right and left of its mark, then between these.
 * @param {Label} label
 * @param {Spot} spot
 * @param {number} scale
 * @returns {Box[]}
 */
function placesFor(label, spot, scale) {
  const { w, h } = label;
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

/** @param {Box} inner @param {Box} outer */
function within(inner, outer) {
  const [right, low] = [inner.x + inner.w, inner.y + inner.h];
  return inner.x >= outer.x && inner.y >= outer.y && right <= outer.x + outer.w && low <= outer.y + outer.h;
}

/**
 * The first place that is free; a hub's name may cover small marks, but no other hub, a chosen
 * thing's anything.
 * @param {Box[]} places
 * @param {{names: Box[], marks: Box[], big: Box[]}} taken
 * @param {{hub: boolean, must: boolean}} rank
 * @returns {Box | undefined}
 */
function freePlace(places, taken, { hub, must }) {
  const free = (/** @type {Box[]} */ boxes) => (/** @type {Box} */ place) =>
    !boxes.some((box) => meet(place, box));
  const clear = places.filter(free(taken.names));
  const best = clear.find(free(taken.marks));
  if (best || !(hub || must)) return best;
  return clear.find(free(taken.big)) || (must ? clear[0] || places[0] : undefined);
}

/**
 * Draw a name with a rim in the colour of the paper, so that lines do not cut it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Label} label
 * @param {Box} box
 */
function drawLabel(ctx, label, box) {
  ctx.font = fontOf(label.size, label.bold);
  label.lines.forEach((line, row) => {
    const [x, y] = [box.x + box.w / 2, box.y + (row + 0.5) * label.size * 1.15];
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
}

/**
 * Draw the names of the shown things; `first` are things whose names come before all others.
 * @param {CanvasRenderingContext2D} ctx
 * @param {object} view
 * @param {number} view.scale
 * @param {Box} view.frame  what can be seen, in pixels from the origin of the picture
 * @param {(at: number) => boolean} view.shown
 * @param {number[]} view.first
 * @param {Set<number> | null} view.only
 */
function drawLabels(ctx, { scale, frame, shown, first, only }) {
  const order = [...new Set([...first, ...byDegree])].filter(
    (at) => spots.has(at) && shown(at) && (only ? only.has(at) : first.includes(at) || isNamed(at, scale)),
  );
  const marks = data.nodes.filter((spot) => (only ? only.has(spot.id) : shown(spot.id)));
  const boxes = marks.map((spot) => markBox(spot, scale));
  const big = boxes.filter(({ w }, row) => w > 16 || hubs.has(marks[row].id) || data.things[marks[row].id].badge);
  const taken = { names: /** @type {Box[]} */ ([]), marks: boxes, big };
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 3.5 });
  ctx.strokeStyle = colour("page", "paper");
  ctx.fillStyle = colour("page", "ink");
  for (const at of order) {
    const must = first.includes(at);
    const label = labelOf(ctx, at);
    const places = placesFor(label, /** @type {Spot} */ (spots.get(at)), scale);
    const seen = places.filter((place) => must || within(place, frame));
    const place = freePlace(seen, taken, { hub: label.bold, must });
    if (!place) continue;
    taken.names.push({ x: place.x - 4, y: place.y - 2, w: place.w + 8, h: place.h + 4 });
    drawLabel(ctx, label, place);
  }
  ctx.restore();
}

/**
 * Small things, events with their long names, and actions, which carry their number, stay
 * unnamed until one comes nearer.
 * @param {number} at
 * @param {number} scale
 */
function isNamed(at, scale) {
  const { size } = /** @type {Spot} */ (spots.get(at));
  const { badge, type } = data.things[at];
  const least = badge ? 16 : type === "Event" ? 9.5 : 5.8;
  return hubs.has(at) || size * scale >= least;
}

/** @param {Spot} spot @param {number} scale @returns {Box} */
function markBox(spot, scale) {
  const r = spot.size * scale;
  return { x: spot.x * scale - r, y: spot.y * scale - r, w: 2 * r, h: 2 * r };
}
