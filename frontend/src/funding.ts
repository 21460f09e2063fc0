// The funding: who pays, for what, through whom or where, with what is unknown and what is contradicted.

import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { choose } from "./choose";
import { byId, make, own, pressed, soon, svg } from "./dom";
import { chosenGrants, type Flow, type Flows, flowsOf, type Node } from "./flows";
import { cut, widthOf } from "./measure";
import { data, type Grant } from "./records";
import { change, differs, onChange, state } from "./state";

const board = () => byId("funding-board");
/** A narrower drawing would have no room for names: it scrolls. */
const NARROWEST = 760;
const WIDE = 11;
const GAP = 15;
/** A node needs so many pixels for its name. */
const NODE_ROOM = 27;
/** The part of the room that a name has at least, beside its amount. */
const LEAST = 0.4;
const HEADS = { implementer: ["Who pays", "For what", "Through whom"], country: ["Who pays", "For what", "Where"] };

interface Placed extends Node {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}
interface Ribbon extends Flow {
  from: Placed;
  to: Placed;
  y0: number;
  y1: number;
  width: number;
  d: string;
}

function draw(): void {
  if (state.tab !== "funding") return;
  const grants = chosenGrants(state);
  if (!grants.length) {
    board().replaceChildren(make("p", "none", "Nothing that is shown is about money."));
    return;
  }
  const width = Math.max(board().clientWidth, NARROWEST);
  board().replaceChildren(picture(flowsOf(grants, state), width), notes());
}

function picture(made: Flows, width: number): SVGElement {
  const counts = [0, 1, 2].map((column) => made.nodes.filter((node) => node.column === column).length);
  const height = Math.max(320, Math.max(...counts) * NODE_ROOM + 60);
  const { nodes, ribbons } = placed(made, width, height);
  const drawn = svg("svg", { class: "flows", width, height, role: "group", "aria-label": "Flows of money" });
  drawn.append(heads(width), ...ribbons.map(ribbonOf), ...nodes.map((node) => nodeOf(node, width)));
  return drawn;
}

function placed({ nodes, flows }: Flows, width: number, height: number): { nodes: Placed[]; ribbons: Ribbon[] } {
  const side = sideOf(width);
  const layout = sankey<Node, Flow>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => (node as Node).column)
    .nodeWidth(WIDE)
    .nodePadding(GAP)
    .extent([[side, 34], [width - side, height - 8]]);
  const found = layout({ nodes: nodes.map((node) => ({ ...node })), links: flows.map((flow) => ({ ...flow })) });
  const path = sankeyLinkHorizontal<Node, Flow>();
  const ribbons = found.links.map((link) => ({ ...link, from: link.source, to: link.target, d: path(link) || "" }));
  return { nodes: found.nodes as unknown as Placed[], ribbons: ribbons as unknown as Ribbon[] };
}

function heads(width: number): SVGElement {
  const [pays, what, end] = HEADS[state.ends];
  const head = (x: number, anchor: string, words: string) => svg("text", { x, y: 16, "text-anchor": anchor, class: "head" }, words);
  return svg("g", {}, head(4, "start", pays), head(width / 2, "middle", what), head(width - 4, "end", end));
}

/** What is beyond doubt is a full ribbon; the contradicted and the unknown rest is hatched. */
function ribbonOf(ribbon: Ribbon): SVGElement {
  const item = svg("g", { class: `flow ${ribbon.kind}`, role: "button", tabindex: 0 });
  item.classList.toggle("planned", ribbon.planned);
  item.append(svg("title", {}, told(ribbon)));
  const width = Math.max(ribbon.width, 1.4);
  item.append(svg("path", { d: ribbon.d, "stroke-width": width, class: ribbon.certain < 1 ? "unsure" : "sure" }));
  if (ribbon.certain > 0 && ribbon.certain < 1) {
    const shift = (width * (1 - ribbon.certain)) / 2;
    item.append(svg("path", { d: ribbon.d, "stroke-width": width * ribbon.certain, class: "sure", transform: `translate(0 ${-shift})` }));
  }
  pressed(item, () => chooseGrant(ribbon.grants));
  item.setAttribute("aria-label", told(ribbon));
  return item;
}

function told({ from, to, grants, planned, divided }: Ribbon): string {
  const amounts = grants.map((grant) => `${grant.short}: ${grant.amount}`).join("; ");
  const parts = divided ? " — how it is divided is not stated" : "";
  return `${from.name} → ${to.name}${planned ? " (planned)" : ""}. ${amounts}${parts}`;
}

function chooseGrant(grants: Grant[]): void {
  if (grants.length > 1) return change({ unfolded: true });
  const { thing } = grants[0];
  if (thing !== null) choose(thing);
}

function nodeOf(node: Placed, width: number): SVGElement {
  const item = svg("g", { class: "node", "data-type": node.type, "data-name": node.name, role: "button", tabindex: 0 });
  const high = Math.max(node.y1 - node.y0, 2);
  item.append(svg("rect", { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: high, class: node.thing === null ? "nobody" : "" }));
  const [x, anchor] = node.column === 0 ? [node.x0 - 6, "end"] : [node.x1 + 6, "start"];
  const room = roomBeside(node, width);
  const amount = node.column === 1 ? cut(amountOf(node), room - Math.min(widthOf(node.name), room * LEAST)) : "";
  const name = cut(node.name, room - widthOf(`  ${amount}`));
  const text = svg("text", { x, y: node.y0 + high / 2 + 4, "text-anchor": anchor }, name);
  if (amount) text.append(svg("tspan", { class: "amount" }, `  ${amount}`));
  item.append(svg("title", {}, [node.name, amountOf(node)].filter(Boolean).join(": ")), text);
  item.classList.toggle("chosen", node.thing !== null && node.thing === state.thing);
  pressed(item, () => (node.thing === null ? node.folded && change({ unfolded: true }) : choose(node.thing)));
  return item;
}

/** The amount of a project, of a contradicted one both; which action says which is told in the panel. */
function amountOf({ thing }: Placed): string {
  const grant = thing === null ? undefined : data.grants.find((one) => one.thing === thing);
  return grant?.brief || "";
}

/** How much room there is beside a node: up to the next column, or up to the edge. */
function roomBeside({ column, x1 }: Placed, width: number): number {
  const side = sideOf(width);
  return column === 1 ? width - side - WIDE - x1 - 22 : side - 10;
}

/** What is left free on both sides for names. */
function sideOf(width: number): number {
  return Math.min(190, width * 0.2);
}

/** What the table of `funds` says under its rows, where nothing is left out. */
function notes(): HTMLElement {
  const isAll = chosenGrants(state).length === data.grants.length;
  const lines = data.notes.map((note) => make("li", "", own(note)));
  const head = make("h2", "", isAll ? "In all" : "In all, what is left out above included");
  return make("div", "notes", head, make("ul", "", ...lines));
}

export function startFunding(): void {
  const ends = byId<HTMLSelectElement>("ends");
  const unfolded = byId<HTMLInputElement>("unfolded");
  ends.addEventListener("change", () => change({ ends: ends.value === "country" ? "country" : "implementer" }));
  unfolded.addEventListener("change", () => change({ unfolded: unfolded.checked }));
  const show = soon(() => {
    ends.value = state.ends;
    unfolded.checked = state.unfolded;
    draw();
  });
  onChange((now, before) => {
    if (differs(now, before, "tab", "time", "kinds", "families", "focus", "ends", "unfolded", "thing")) show();
  });
  addEventListener("resize", show);
  show();
}
