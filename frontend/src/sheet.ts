// A drawing as it is taken away: under a heading, with what it shows, its key and its source.

import { dayWords } from "./days";
import { svg } from "./dom";
import { FONT, outlineOf } from "./marks";
import { cut } from "./measure";
import { judgedWords } from "./outcomes";
import { colour } from "./palette";
import { data } from "./records";
import { shown } from "./shown";
import { state } from "./state";

const SERIF = 'ui-serif, "Iowan Old Style", Charter, Georgia, "Times New Roman", serif';
const [HEAD, FOOT, KEY, NOTE, SIDE] = [58, 22, 24, 17, 14];
/** How much wider a heading is than the same words beside a mark. */
const HEADING = 1.85;
/** Room for a kind in the key, in pixels. */
const KIND = 134;

/** What the drawing is of: what is chosen, and the time. */
function subject(): string {
  const { mode, from, to } = state.time;
  const thing = state.thing === null ? "" : data.things[state.thing].label;
  const way = state.path ? `${data.things[state.path[0]].label} – ${data.things[state.path[1]].label}` : "";
  const time = { all: "", asof: `as of ${dayWords(to)}`, cumulative: `up to ${dayWords(to)}`, window: `${dayWords(from)} to ${dayWords(to)}` }[mode];
  return [thing || way || state.tab, time].filter(Boolean).join(", ");
}

function words(text: string, x: number, y: number, size: number, tone: string, look: Record<string, string | number> = {}): SVGElement {
  return svg("text", { x, y, "font-family": FONT, "font-size": size, fill: colour("page", tone), ...look }, text);
}

interface Entry {
  words: string;
  /** Its sign, about the middle of a box 18 pixels wide and high. */
  sign: SVGElement;
}

/** The kinds that are drawn, each with its mark. */
function kindEntries(): Entry[] {
  const { things } = shown();
  const drawn = new Set(data.nodes.filter(({ id }) => things[id]).map(({ id }) => data.things[id].type));
  const look = (type: string) => ({ d: outlineOf(type), fill: colour("type", type), transform: "translate(7 9) scale(6)" });
  const kinds = Object.entries(data.kinds).filter(([type]) => drawn.has(type));
  return kinds.map(([type, { plural }]) => ({ words: plural, sign: svg("path", look(type)) }));
}

/** The relations that are drawn, each with its colour. */
function lineEntries(): Entry[] {
  const { sure } = shown();
  const drawn = new Set(data.statements.filter(({ at, target }) => target !== null && sure[at] !== "no").map(({ family }) => family));
  const look = (name: string) => ({ d: "M0 9h15", stroke: colour("line", `${name}-lit`), "stroke-width": 2 });
  const families = Object.entries(data.families).filter(([name]) => drawn.has(name));
  return families.map(([name, told]) => ({ words: told, sign: svg("path", look(name)) }));
}

/** Entries side by side, as many in a row as have room. */
function key(entries: Entry[], width: number, top: number): { parts: SVGElement[]; height: number } {
  const across = Math.max(1, Math.floor((width - 2 * SIDE) / KIND));
  const parts = entries.map(({ words: told, sign }, at) => {
    const [x, y] = [SIDE + (at % across) * KIND, top + Math.floor(at / across) * KEY];
    return svg("g", { transform: `translate(${x} ${y})` }, sign, words(cut(told, KIND - 30), 19, 13, 12, "ink"));
  });
  return { parts, height: Math.ceil(entries.length / across) * KEY };
}

const SIGNS = {
  network: "Drawn through: certain; dotted: possible at that time; dashed: planned; thin: no date stated; hollow or black: withheld.",
  timeline: "Solid: certain; hatched: some time within; dashed: planned; arrow: that side is not stated.",
  funding: "As wide as the amounts; hatched: contradicted, or no amount stated.",
};

/** What stands under a drawing in words: its signs, what it leaves out, how it is judged, its totals. */
function notes(): string[] {
  const hidden = [...state.kinds].map((type) => data.kinds[type]?.plural || type);
  const lines = [...state.families].map((name) => data.families[name] || name);
  const undated = state.time.mode !== "all" && !state.time.undated ? ["what has no date"] : [];
  const out = [...hidden, ...lines, ...undated].join(", ");
  return [
    SIGNS[state.tab],
    ...(out ? [`Not shown: ${out}.`] : []),
    ...(state.tab === "timeline" ? [judgedWords(state)] : []),
    ...(state.tab === "funding" ? data.notes : []),
  ].filter(Boolean);
}

/** The drawing on its sheet. */
export function sheet(drawing: SVGSVGElement): SVGSVGElement {
  const [width, high] = [Number(drawing.getAttribute("width")), Number(drawing.getAttribute("height"))];
  const isNetwork = state.tab === "network";
  const kinds = key(isNetwork ? kindEntries() : [], width, HEAD + high + 8);
  const lines = key(isNetwork ? lineEntries() : [], width, HEAD + high + 8 + kinds.height);
  const top = HEAD + high + kinds.height + lines.height + 22;
  const told = notes().map((note, at) => words(cut(note, width - 2 * SIDE), SIDE, top + at * NOTE, 12, "soft"));
  const height = top + told.length * NOTE + FOOT;
  drawing.setAttribute("y", String(HEAD));
  const source = `Source: ${data.editions.map(({ name }) => name).join(", ") || data.title}; drawn by eastmed-kg`;
  return svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    svg("rect", { width, height, fill: colour("page", "paper") }),
    words(cut(data.title, (width - 2 * SIDE) / HEADING), SIDE, 26, 18, "ink", { "font-family": SERIF, "font-weight": 600 }),
    words(subject(), SIDE, 46, 13, "soft"),
    drawing,
    ...kinds.parts,
    ...lines.parts,
    ...told,
    words(source, SIDE, height - 10, 11, "soft"),
  );
}
