// What is seen as SVG: the network from its scene, the other tabs from the drawings that they are.

import { badgeSize, FONT, isHollow, outlineOf } from "./marks";
import { rowsOf } from "./labels";
import { arrowOf, type Drawn, toneOf, widthOf } from "./lines";
import { svg } from "./dom";
import { colour } from "./palette";
import type { Picture } from "./picture";
import { regionRows } from "./regions";
import { data, type Spot } from "./records";
import { dashes } from "./strokes";

/** The network as it is seen, in pixels of the stage. */
export function networkDrawing(picture: Picture): SVGSVGElement {
  const { camera } = picture;
  const frame = camera.frame();
  const [width, height] = [frame.w + 8, frame.h + 8];
  const scene = picture.scene();
  const moved = svg("g", { transform: `translate(${4 - frame.x} ${4 - frame.y})` });
  const scaled = svg("g", { transform: `scale(${camera.scale})` });
  scaled.append(...scene.lines.map((drawn) => lineDrawing(drawn, camera.scale)), ...scene.spots.map((spot) => markDrawing(spot, scene.lit)));
  moved.append(scaled, ...labelDrawings(picture));
  return svg("svg", { ...SVG, width, height, viewBox: `0 0 ${width} ${height}`, overflow: "hidden" }, paper(width, height), moved);
}

const SVG = { xmlns: "http://www.w3.org/2000/svg" };

function paper(width: number, height: number): SVGElement {
  return svg("rect", { width, height, fill: colour("page", "paper") });
}

function lineDrawing(drawn: Drawn, scale: number): SVGElement {
  const { line, stroke } = drawn;
  const tone = toneOf(drawn);
  const d = `M${line.x1} ${line.y1}Q${rounded(line.cx)} ${rounded(line.cy)} ${rounded(line.x2)} ${rounded(line.y2)}`;
  const path = svg("path", { d, fill: "none", stroke: tone, "stroke-width": rounded(widthOf(drawn) / scale) });
  if (dashes(stroke).length) path.setAttribute("stroke-dasharray", dashes(stroke).map((part) => rounded(part / scale)).join(" "));
  const arrow = `M${arrowOf(line).map((corner) => corner.map(rounded).join(" ")).join("L")}Z`;
  return svg("g", {}, path, svg("path", { d: arrow, fill: tone }));
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function markDrawing({ id, x, y, size }: Spot, lit: ReadonlySet<number> | null): SVGElement {
  const thing = data.things[id];
  const tone = colour("type", thing.type);
  const mark = svg("path", { d: outlineOf(thing.type), fill: isHollow(thing) ? colour("page", "paper") : tone });
  if (isHollow(thing)) for (const [name, value] of Object.entries({ stroke: tone, "stroke-width": 1.8 / size, "stroke-dasharray": `${3.2 / size} ${2.4 / size}` })) mark.setAttribute(name, String(value));
  const group = svg("g", { transform: `translate(${x} ${y}) scale(${size})`, opacity: lit && !lit.has(id) ? 0.14 : 1 }, mark);
  if (thing.badge) {
    const look = { "text-anchor": "middle", y: 0.42 * badgeSize(thing), ...fontLook(badgeSize(thing), 600) };
    group.append(svg("text", { ...look, fill: thing.withheld ? tone : colour("page", "paper") }, thing.badge));
  }
  return group;
}

function labelDrawings(picture: Picture): SVGElement[] {
  const ctx = new OffscreenCanvas(1, 1).getContext("2d") as unknown as CanvasRenderingContext2D;
  const regions = picture.regions(ctx).flatMap((name) => regionRows(name).map(regionDrawing));
  return [...regions, ...nameDrawings(picture, ctx)];
}

function regionDrawing([line, x, y]: [string, number, number]): SVGElement {
  const look = { "text-anchor": "middle", "dominant-baseline": "central", "font-style": "italic", "font-weight": 600 };
  return svg("text", { x: rounded(x), y: rounded(y), ...look, "font-family": "serif", "font-size": 13, fill: colour("page", "soft") }, line);
}

function nameDrawings(picture: Picture, ctx: CanvasRenderingContext2D): SVGElement[] {
  return picture.labels(ctx).flatMap(({ label, box }) =>
    rowsOf(label, box).map(([line, x, y]) => {
      const look = { "text-anchor": "middle", "dominant-baseline": "central", ...fontLook(label.size, label.bold ? 600 : 400) };
      const rim = { stroke: colour("page", "paper"), "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke" };
      return svg("text", { x: rounded(x), y: rounded(y), fill: colour("page", "ink"), ...look, ...rim }, line);
    }),
  );
}

function fontLook(size: number, weight: number): Record<string, string | number> {
  return { "font-family": FONT, "font-size": size, "font-weight": weight };
}

/** What the style sheet gives to a drawing, and has to travel with it. */
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-size", "font-weight", "font-family", "paint-order"];

/** All drawings of a board below each other, with the names beside them, as one. */
export function boardDrawing(board: HTMLElement): SVGSVGElement {
  const outer = board.getBoundingClientRect();
  const [width, height] = [board.scrollWidth, board.scrollHeight];
  const whole = svg("svg", { ...SVG, width, height, viewBox: `0 0 ${width} ${height}` }, paper(width, height));
  for (const part of board.querySelectorAll<SVGSVGElement>("svg:not(svg svg)")) {
    const { left, top } = part.getBoundingClientRect();
    whole.append(placed(styled(part), left - outer.left + board.scrollLeft, top - outer.top + board.scrollTop));
  }
  for (const name of board.querySelectorAll<HTMLElement>(".lane-name")) whole.append(wordsOf(name, outer, board));
  return whole;
}

function placed(part: SVGElement, x: number, y: number): SVGElement {
  part.setAttribute("x", String(x));
  part.setAttribute("y", String(y));
  return part;
}

function styled(part: SVGElement): SVGElement {
  const copy = part.cloneNode(true) as SVGElement;
  const [from, to] = [[part, ...part.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) to[at].setAttribute(name, style.getPropertyValue(name));
    for (const name of ["tabindex", "role", "class", "aria-label"]) to[at].removeAttribute(name);
  });
  return copy;
}

function wordsOf(name: HTMLElement, outer: DOMRect, board: HTMLElement): SVGElement {
  const { left, top } = name.getBoundingClientRect();
  const words = name.querySelector("bdi")?.textContent || name.textContent || "";
  const [x, y] = [left - outer.left + board.scrollLeft, top - outer.top + board.scrollTop + 13];
  return svg("text", { x, y, fill: colour("page", "ink"), ...fontLook(12, 600) }, words);
}
