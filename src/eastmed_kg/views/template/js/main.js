// What the reader does: choose, clear, hover, hide, zoom, by pointer or by keys.

const tip = byId("tip");

/**
 * Choose a thing: the rest dims, the panel tells what is said of it.
 * @param {number} at
 * @param {{follow?: boolean}} [how] follow: bring it into the middle and move the focus along
 */
function choose(at, { follow = false } = {}) {
  const thing = data.things[at];
  leave();
  reveal(thing.type);
  const lit = new Set([at, ...(touching.get(at) || []).map((number) => otherEnd(number, at))]);
  Object.assign(view, { chosen: at, line: null, lit });
  showThing(at);
  refresh();
  if (follow) panel.focus({ preventScroll: true });
  // On narrow windows the panel stands below the picture: show the end of one and the start of the other.
  if (getComputedStyle(panel).position === "static") stage.scrollIntoView({ block: "start" });
  if (follow || isCovered(at)) centre();
  remember(thing.iri);
  say(`${thing.label}: ${touching.get(at)?.length || 0} relations, ${thing.facts.length} facts`);
}

/** @param {number} number */
function chooseLine(number) {
  leave();
  const { source, target, words } = data.statements[number];
  const ends = target === null ? [source] : [source, target];
  Object.assign(view, { chosen: null, line: number, lit: new Set(ends) });
  showLine(number);
  refresh();
  say([data.things[source].label, words, target === null ? "" : data.things[target].label].join(" "));
}

function clear() {
  const inside = panel.contains(document.activeElement);
  Object.assign(view, { chosen: null, line: null, lit: null });
  panel.hidden = true;
  panel.replaceChildren();
  field.value = "";
  shut();
  if (inside) field.focus();
  refresh();
  remember("");
  say("Nothing chosen");
}

/** A hidden kind comes back when a thing of it is asked for. @param {string} type */
function reveal(type) {
  if (!view.hidden.delete(type)) return;
  for (const box of boxes()) if (box.value === type) box.checked = true;
}

/** @param {number} at */
function isCovered(at) {
  const spot = spots.get(at);
  return spot !== undefined && network.canvasToDOM(spot).x > freeSpace().w - 40;
}

/** Keep the choice in the address, so that it can be passed on. @param {string} iri */
function remember(iri) {
  try {
    history.replaceState(null, "", iri ? `#${encodeURIComponent(iri)}` : location.href.split("#")[0]);
  } catch {
    // A page inside another one may have no address of its own; then there is nothing to keep.
  }
}

/** Choose what the address names, if it names anything. */
function recall() {
  const hash = location.hash.slice(1);
  const at = hash ? data.things.findIndex((thing) => encodeURIComponent(thing.iri) === hash) : -1;
  if (at >= 0) choose(at, { follow: true });
}

/** @returns {HTMLInputElement[]} */
function boxes() {
  return [...byId("legend").querySelectorAll("input")];
}

/** @param {{x: number, y: number}} at @param {string[]} lines */
function showTip(at, lines) {
  tip.replaceChildren(...lines.filter(Boolean).map((line, row) => make("p", row ? "" : "first", own(line))));
  tip.hidden = false;
  tip.style.left = `${Math.min(at.x + 14, stage.clientWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.min(at.y + 14, stage.clientHeight - tip.offsetHeight - 8)}px`;
}

/** @typedef {{node: number, edge: number, pointer: {DOM: {x: number, y: number}}}} Hover */

network.on("hoverNode", (/** @type {Hover} */ { node, pointer }) => {
  const thing = data.things[node];
  view.near = node;
  stage.style.cursor = "pointer";
  showTip(pointer.DOM, [calledIn(thing), typeWords(thing.type), thing.date]);
  network.redraw();
});
network.on("hoverEdge", (/** @type {Hover} */ { edge, pointer }) => {
  const said = data.statements[edge];
  const target = said.target === null ? "" : data.things[said.target].label;
  stage.style.cursor = "pointer";
  showTip(pointer.DOM, [
    `${data.things[said.source].label} — ${said.words} — ${target}`,
    said.reads || said.when,
    said.modality,
  ]);
});
/** Nothing is under the pointer any more. */
function leave() {
  tip.hidden = true;
  stage.style.cursor = "";
  if (view.near === null) return;
  view.near = null;
  network.redraw();
}
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, leave);
stage.addEventListener("pointerleave", leave);
network.on("click", (/** @type {Hover} */ { pointer }) => {
  const node = network.getNodeAt(pointer.DOM);
  const edge = node === undefined ? network.getEdgeAt(pointer.DOM) : undefined;
  if (node !== undefined) choose(node);
  else if (edge !== undefined) chooseLine(edge);
  else clear();
});

byId("legend").addEventListener("change", () => {
  view.hidden = new Set(boxes().flatMap((box) => (box.checked ? [] : [box.value])));
  if (view.chosen !== null && !isShown(view.chosen)) clear();
  refresh();
});
byId("closer").addEventListener("click", () => zoom(1.4));
byId("wider").addEventListener("click", () => zoom(1 / 1.4));
byId("whole").addEventListener("click", () => fit(true));

/** @type {Record<string, () => void>} */
const KEYS = {
  "+": () => zoom(1.4),
  "=": () => zoom(1.4),
  "-": () => zoom(1 / 1.4),
  0: () => fit(true),
  ArrowLeft: () => pan(-70, 0),
  ArrowRight: () => pan(70, 0),
  ArrowUp: () => pan(0, -70),
  ArrowDown: () => pan(0, 70),
};
stage.addEventListener("keydown", (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clear();
  if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  field.focus();
});

/** Draw again in the colours that hold now. */
function recolour() {
  repaint();
  refresh();
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
// Paper is white, whatever the screen is.
addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  /** @type {HTMLDetailsElement} */ (byId("table")).open = true;
  recolour();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  recolour();
});
addEventListener("resize", () => {
  if (view.chosen === null && view.line === null) fit(false);
});

if (matchMedia("(max-width: 760px)").matches) byId("legend").removeAttribute("open");
fit(false);
recall();
