// The picture: vis-network draws lines and keeps time, marks and names are drawn by this page.

const stage = byId("canvas");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** What is chosen, hovered and hidden; `lit` holds what stays bright while the rest dims. */
const view = {
  /** @type {number | null} */ chosen: null,
  /** @type {number | null} */ line: null,
  /** @type {number | null} */ near: null,
  /** @type {Set<number> | null} */ lit: null,
  /** @type {Set<string>} */ hidden: new Set(),
};

// A tall window gets a tall picture: the layout is the same, seen from its other side.
if (stage.clientHeight > stage.clientWidth * 1.1) {
  for (const spot of data.nodes) [spot.x, spot.y] = [spot.y, spot.x];
}

const visNodes = new vis.DataSet(data.nodes.map((spot) => ({ ...spot, ctxRenderer: renderer })));
const visEdges = new vis.DataSet(data.edges.map((line) => ({ ...line, ...lineLook(line) })));
const network = new vis.Network(
  stage,
  { nodes: visNodes, edges: visEdges },
  { ...JSON.parse(data.options), autoResize: true },
);

/** @param {number} at */
function isShown(at) {
  return !view.hidden.has(data.things[at].type);
}

/**
 * How vis-network draws a thing.
 * @param {{ctx: CanvasRenderingContext2D, id: number, x: number, y: number}} where
 */
function renderer({ ctx, id, x, y }) {
  const { size } = /** @type {Spot} */ (spots.get(id));
  const drawNode = () => {
    ctx.save();
    ctx.translate(x, y);
    if (view.lit && !view.lit.has(id)) ctx.globalAlpha = 0.14;
    drawMark(ctx, data.things[id], size, { chosen: view.chosen === id, near: view.near === id });
    ctx.restore();
  };
  return { drawNode, nodeDimensions: { width: size * 2, height: size * 2 } };
}

/**
 * How a line looks now: the colour of its family, faint where something else is lit.
 * @param {Line} line
 */
function lineLook(line) {
  const lit = isLit(line);
  const tone = !lit ? colour("page", "faint") : colour("line", view.lit ? `${line.family}-lit` : line.family);
  return {
    color: { color: tone, highlight: tone, hover: tone, inherit: false },
    hidden: !isShown(line.from) || !isShown(line.to),
    width: view.lit && lit ? line.width + 0.7 : line.width,
  };
}

/** @param {Line} line */
function isLit(line) {
  if (view.line !== null) return view.line === line.id;
  return view.chosen === null || line.from === view.chosen || line.to === view.chosen;
}

/** Draw everything as `view` now says; only what changed goes to vis-network. */
function refresh() {
  const nodes = data.nodes.map(({ id }) => ({ id, hidden: !isShown(id) }));
  visNodes.update(nodes.filter(({ id, hidden }) => Boolean(visNodes.get(id).hidden) !== hidden));
  const lines = data.edges.map((line) => ({ id: line.id, ...lineLook(line) }));
  visEdges.update(
    lines.filter(({ id, color, hidden }) => {
      const now = visEdges.get(id);
      return now.hidden !== hidden || now.color.color !== color.color;
    }),
  );
  network.redraw();
}

/** The part of the stage that the panel leaves free, in pixels. */
function freeSpace() {
  const panel = byId("panel");
  const covers = !panel.hidden && getComputedStyle(panel).position === "absolute";
  return { w: stage.clientWidth - (covers ? panel.offsetWidth : 0), h: stage.clientHeight };
}

/**
 * Bring a place of the picture into the middle of the free space.
 * @param {{x: number, y: number}} place
 * @param {number} scale
 * @param {boolean} [glide]
 */
function moveTo(place, scale, glide = true) {
  const aside = (stage.clientWidth - freeSpace().w) / 2 / scale;
  const animation = glide && !calm.matches ? { duration: 350, easingFunction: "easeInOutCubic" } : false;
  network.moveTo({ position: { x: place.x + aside, y: place.y }, scale, animation });
}

/**
 * The scale at which these things fit into the free space, and the middle of them.
 * @param {(at: number) => boolean} which
 */
function room(which) {
  const shown = data.nodes.filter(({ id }) => which(id));
  if (!shown.length) return { place: { x: 0, y: 0 }, scale: 1 };
  const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => y)];
  const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { w, h } = freeSpace();
  const scale = Math.min(
    (w - Math.min(90, w / 10)) / (right - left + 40),
    (h - Math.min(70, h / 10)) / (low - top + 40),
    1.5,
  );
  return { place: { x: (left + right) / 2, y: (top + low) / 2 }, scale: Math.max(scale, 0.05) };
}

/** @param {boolean} glide */
function fit(glide) {
  pickHubs(stage.clientWidth, stage.clientHeight);
  const { place, scale } = room(isShown);
  moveTo(place, scale, glide);
}

/** Bring what is lit into the middle, as near as it leaves room. */
function centre() {
  const { place, scale } = room((at) => isShown(at) && Boolean(view.lit?.has(at)));
  moveTo(place, Math.max(scale, room(isShown).scale));
}

/** @param {number} factor */
function zoom(factor) {
  const scale = Math.min(Math.max(network.getScale() * factor, 0.05), 6);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 150, easingFunction: "linear" } });
}

/** @param {number} right @param {number} down  in pixels */
function pan(right, down) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: x + right / scale, y: y + down / scale } });
}

/** What can be seen of the picture, in pixels from its origin. */
function frame() {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  const [left, top] = [x * scale - stage.clientWidth / 2, y * scale - stage.clientHeight / 2];
  return { x: left + 4, y: top + 4, w: freeSpace().w - 8, h: freeSpace().h - 8 };
}

network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => {
  const first = [view.near, view.chosen].flatMap((at) => (at === null || !isShown(at) ? [] : [at]));
  const only = view.lit && new Set([...view.lit, ...first]);
  drawLabels(ctx, { scale: network.getScale(), frame: frame(), shown: isShown, first, only });
});
