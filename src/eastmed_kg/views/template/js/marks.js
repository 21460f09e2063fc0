// Marks: the sign of a thing on the canvas, and the same sign as an element of the page.

/** @type {Map<string, Path2D>} */
const outlines = new Map(Object.entries(data.outlines).map(([type, path]) => [type, new Path2D(path)]));

/**
 * Draw a thing's mark: filled, or hollow and dashed where the paper withholds it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Thing} thing
 * @param {number} size
 * @param {{chosen: boolean, near: boolean}} state
 */
function drawMark(ctx, thing, size, state) {
  const outline = /** @type {Path2D} */ (outlines.get(thing.type));
  const own = colour("type", thing.type);
  ctx.scale(size, size);
  ctx.lineJoin = "round";
  // The rim keeps lines that pass behind from touching the mark.
  ctx.lineWidth = (state.near || state.chosen ? 7 : 4) / size;
  ctx.strokeStyle = state.near || state.chosen ? colour("page", "ink") : colour("page", "paper");
  ctx.stroke(outline);
  if (state.near || state.chosen) {
    ctx.lineWidth = 4 / size;
    ctx.strokeStyle = colour("page", "paper");
    ctx.stroke(outline);
  }
  ctx.fillStyle = thing.withheld ? colour("page", "paper") : own;
  ctx.fill(outline);
  if (thing.withheld) {
    ctx.lineWidth = 1.8 / size;
    ctx.strokeStyle = own;
    ctx.setLineDash([3.2 / size, 2.4 / size]);
    ctx.stroke(outline);
  }
  if (thing.badge) drawBadge(ctx, thing, own);
}

/**
 * The number of an action, inside its mark.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Thing} thing
 * @param {string} own
 */
function drawBadge(ctx, thing, own) {
  ctx.fillStyle = thing.withheld ? own : colour("page", "paper");
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = `600 ${thing.badge.length > 2 ? 0.8 : 1.05}px ${FONT}`;
  ctx.fillText(thing.badge, 0, 0.06);
}

/**
 * The mark as a small picture beside a name.
 * @param {Thing} thing
 * @returns {SVGElement}
 */
function markOf(thing) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.6 -1.6 3.2 3.2");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", thing.withheld ? "mark withheld" : "mark");
  svg.dataset.type = thing.type;
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", data.outlines[thing.type]);
  svg.append(path);
  return svg;
}
