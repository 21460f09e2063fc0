// The picture: vis-network keeps the camera and the marks, this page draws lines, marks and names.

import { DataSet } from "vis-data/esnext";
import { Network } from "vis-network/esnext";
import { Camera } from "./camera";
import { byId } from "./dom";
import { drawLabels, pickHubs, type Placed, placeLabels } from "./labels";
import { bundles, drawBundles, type Drawn, type Line, lineAt, linesOf } from "./lines";
import { drawMark } from "./marks";
import { colour } from "./palette";
import { data, otherEnd, type Spot, spots, touching } from "./records";
import { shown } from "./shown";
import { drawRegions, type RegionName, regionNames } from "./regions";
import { Still } from "./still";
import { strokeOf } from "./strokes";
import { state } from "./state";

interface Node extends Spot {
  ctxRenderer: (where: Where) => Renderer;
  hidden: boolean;
}
interface Where {
  ctx: CanvasRenderingContext2D;
  id: number;
  x: number;
  y: number;
}
interface Renderer {
  drawNode: () => void;
  nodeDimensions: { width: number; height: number };
}

/** From so many lines on an image of the picture moves in its place. */
const SOME = 2_000;
/** From so many lines on, seen from far, they are thinner and have neither arrows nor dashes. */
const MANY = 12_000;
/** From so much nearer than the whole on, sections are no longer named. */
const CLOSER = 1.5;

export class Picture {
  readonly camera: Camera;
  readonly stage = byId("canvas");
  /** The thing under the pointer. */
  near: number | null = null;
  /** The things that are lit by the connection of two, if one is asked for. */
  way: ReadonlySet<number> = new Set();
  /** Which statements are part of that connection. */
  steps: ReadonlySet<number> = new Set();
  private readonly lines: Line[];
  private readonly nodes: DataSet<Node>;
  private readonly network: Network;
  private readonly still: Still;
  private lit: ReadonlySet<number> | null = null;
  /** The scale at which the whole is seen. */
  private whole = 1;
  private drawn: Drawn[] = [];
  private bundled: ReturnType<typeof bundles> = [];

  constructor() {
    this.turn();
    this.lines = linesOf();
    this.nodes = new DataSet(data.nodes.map((spot) => ({ ...spot, hidden: false, ctxRenderer: (where: Where) => this.renderer(where) })));
    this.network = new Network(this.stage, { nodes: this.nodes, edges: [] }, { ...JSON.parse(data.options), autoResize: true });
    // The stage takes the keys: what vis-network puts into it is no second stop on the way.
    this.stage.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.camera = new Camera(this.network, this.stage);
    this.still = new Still(this.network, this.stage, this.lines.length > SOME, this.lines.length > MANY);
    this.network.on("beforeDrawing", (ctx: CanvasRenderingContext2D) => this.drawBelow(ctx));
    this.network.on("afterDrawing", (ctx: CanvasRenderingContext2D) => this.drawAbove(ctx));
  }

  /** A tall window gets a tall picture: the layout is the same, seen from its other side. */
  private turn(): void {
    if (this.stage.clientHeight <= this.stage.clientWidth * 1.1) return;
    for (const spot of data.nodes) [spot.x, spot.y] = [spot.y, spot.x];
  }

  on(event: string, act: (argument: never) => void): void {
    this.network.on(event, act);
  }

  isShown = (at: number): boolean => spots.has(at) && shown().things[at];

  /** Draw everything as the state now says; of the marks only what changed goes to vis-network. */
  refresh(): void {
    this.lit = this.litNow();
    const { sure } = shown();
    this.drawn = this.lines
      .filter(({ said }) => sure[said.at] !== "no" && this.isShown(said.source) && this.isShown(said.target as number))
      .map((line) => this.look(line, sure[line.said.at]));
    this.bundled = bundles(this.drawn);
    const changed = data.nodes.filter(({ id }) => this.nodes.get(id).hidden === this.isShown(id));
    if (changed.length) this.nodes.update(changed.map(({ id }) => ({ id, hidden: !this.isShown(id) })));
    this.still.forget();
    this.network.redraw();
  }

  private look(line: Line, sure: (ReturnType<typeof shown>)["sure"][number]): Drawn {
    return { line, stroke: strokeOf(line.said, sure), lit: this.isLit(line), some: this.lit !== null };
  }

  /** What stays bright while the rest dims. */
  private litNow(): ReadonlySet<number> | null {
    if (this.way.size) return this.way;
    const { thing, said } = state;
    if (said !== null) return new Set([data.statements[said].source, data.statements[said].target ?? -1]);
    if (thing === null) return null;
    const { sure } = shown();
    const near = touching[thing].filter(({ at }) => sure[at] !== "no").map((one) => otherEnd(one, thing));
    return new Set([thing, ...near]);
  }

  private isLit({ said }: Line): boolean {
    if (this.way.size) return this.steps.has(said.at);
    if (state.said !== null) return state.said === said.at;
    return state.thing === null || said.source === state.thing || said.target === state.thing;
  }

  /** How vis-network draws a thing. */
  private renderer({ ctx, id, x, y }: Where): Renderer {
    const { size } = spots.get(id)!;
    const drawNode = () => {
      if (this.still.shows) return;
      ctx.save();
      ctx.translate(x, y);
      if (this.lit && !this.lit.has(id)) ctx.globalAlpha = 0.14;
      drawMark(ctx, data.things[id], size, this.lookOf(id));
      ctx.restore();
    };
    return { drawNode, nodeDimensions: { width: size * 2, height: size * 2 } };
  }

  private lookOf(id: number) {
    return { chosen: state.thing === id, near: this.near === id, scale: this.camera.scale };
  }

  private drawBelow(ctx: CanvasRenderingContext2D): void {
    if (this.still.draw(ctx)) return;
    const near = this.drawn.length < MANY || this.camera.scale > 0.5;
    drawBundles(ctx, this.bundled, this.camera.scale, near);
  }

  private drawAbove(ctx: CanvasRenderingContext2D): void {
    if (this.still.shows) return;
    ctx.save();
    ctx.scale(1 / this.camera.scale, 1 / this.camera.scale);
    drawRegions(ctx, this.regions(ctx), colour("page", "soft"));
    drawLabels(ctx, this.labels(ctx), colour("page", "ink"), colour("page", "paper"));
    ctx.restore();
    this.still.keep();
  }

  /** The names of the sections, while the whole is seen and nothing is chosen. */
  regions(ctx: CanvasRenderingContext2D): RegionName[] {
    const isWhole = this.lit === null && state.focus.length === 0 && this.camera.scale < this.whole * CLOSER;
    return isWhole ? regionNames(ctx, this.camera.scale, this.camera.frame(), shown().things) : [];
  }

  /** Which names stand where now. */
  labels(ctx: CanvasRenderingContext2D): Placed[] {
    const first = [this.near, state.thing].flatMap((at) => (at !== null && this.isShown(at) ? [at] : []));
    const only = this.lit && new Set([...this.lit, ...first]);
    const { scale } = this.camera;
    const kept = this.regions(ctx).map(({ box }) => box);
    return placeLabels(ctx, { scale, frame: this.camera.frame(), shown: this.isShown, first, only, kept });
  }

  /** What is drawn now, for a drawing of it. */
  scene(): { lines: Drawn[]; spots: Spot[]; lit: ReadonlySet<number> | null } {
    return { lines: this.drawn, spots: data.nodes.filter(({ id }) => this.isShown(id)), lit: this.lit };
  }

  fit(glide: boolean): void {
    pickHubs(this.stage.clientWidth, this.stage.clientHeight, this.isShown);
    this.whole = this.camera.fitting(this.isShown);
    this.camera.show(this.isShown, glide);
  }

  /** Bring what is lit into the middle, as near as it leaves room. */
  centre(): void {
    const lit = (at: number) => this.isShown(at) && Boolean(this.lit?.has(at));
    this.camera.show(lit, true, this.camera.fitting(this.isShown));
  }

  redraw(): void {
    this.network.redraw();
  }

  thingAt(place: { x: number; y: number }): number | null {
    const at = this.network.getNodeAt(place);
    return at !== undefined && this.isShown(at) ? at : null;
  }

  /** The number of the statement whose line is under that place of the stage. */
  statementAt(place: { x: number; y: number }): number | null {
    const { x, y } = this.network.DOMtoCanvas(place);
    const lines = this.drawn.map(({ line }) => line);
    return lineAt(lines, x, y, 7 / this.camera.scale)?.said.at ?? null;
  }
}
