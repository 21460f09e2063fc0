// The camera over the picture: where it looks, and how it moves there.

import type { Network } from "vis-network/esnext";
import type { Box } from "./boxes";
import { byId } from "./dom";
import { data } from "./records";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const [FARTHEST, NEAREST] = [0.03, 6];
/** How much smaller than the window the whole may be. */
const SMALL = 0.6;
/** The nearest that the picture is shown at when it is fitted into the window. */
const CLOSE = 1.5;

export class Camera {
  /** Called when the page, not the reader, chooses what is seen. */
  onShow: () => void = () => {};

  constructor(
    private readonly network: Network,
    private readonly stage: HTMLElement,
  ) {}

  get scale(): number {
    return this.network.getScale();
  }

  /** The part of the stage that the panel leaves free, in pixels. */
  private free(): { w: number; h: number } {
    const panel = byId("panel");
    const covers = !panel.hidden && getComputedStyle(panel).position === "relative";
    return { w: this.stage.clientWidth - (covers ? panel.offsetWidth : 0), h: this.stage.clientHeight };
  }

  /** What can be seen of the picture, in pixels from its origin. */
  frame(): Box {
    const { x, y } = this.network.getViewPosition();
    const { w, h } = this.free();
    const [left, top] = [x * this.scale - this.stage.clientWidth / 2, y * this.scale - h / 2];
    return { x: left + 4, y: top + 4, w: w - 8, h: h - 8 };
  }

  /** Bring all of these things into sight; `least` is the farthest that the camera goes for it. */
  show(which: (at: number) => boolean, glide: boolean, least = 0): void {
    const { place, scale } = this.room(which);
    this.onShow();
    this.moveTo(place, Math.max(scale, least), glide);
  }

  /** The scale at which these things fit into the window. */
  fitting(which: (at: number) => boolean): number {
    return this.room(which).scale;
  }

  private room(which: (at: number) => boolean): { place: { x: number; y: number }; scale: number } {
    const some = data.nodes.filter(({ id }) => which(id));
    if (!some.length) return { place: { x: 0, y: 0 }, scale: 1 };
    let [left, right, top, low] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of some) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, low] = [Math.min(top, y), Math.max(low, y)];
    }
    const { w, h } = this.free();
    const across = (w - Math.min(90, w / 10)) / (right - left + 40);
    const down = (h - Math.min(70, h / 10)) / (low - top + 40);
    const scale = Math.max(Math.min(across, down, CLOSE), FARTHEST);
    return { place: { x: (left + right) / 2, y: (top + low) / 2 }, scale };
  }

  /** Bring a place of the picture into the middle of the free space. */
  private moveTo(place: { x: number; y: number }, scale: number, glide: boolean): void {
    const aside = (this.stage.clientWidth - this.free().w) / 2 / scale;
    const position = { x: place.x + aside, y: place.y };
    const animation = glide && !calm.matches && { duration: 350, easingFunction: "easeInOutCubic" };
    this.network.moveTo({ position, scale, animation });
  }

  /** The middle of what is seen, in the picture. */
  middle(): { x: number; y: number } {
    return this.network.getViewPosition();
  }

  look(position: { x: number; y: number }, scale: number): void {
    this.network.moveTo({ position, scale: Math.min(Math.max(scale, FARTHEST), NEAREST), animation: false });
  }

  zoom(factor: number): void {
    const scale = Math.min(Math.max(this.scale * factor, FARTHEST), NEAREST);
    this.network.moveTo({ scale, animation: !calm.matches && { duration: 150, easingFunction: "linear" } });
  }

  /** Move over the picture by so many pixels. */
  pan(right: number, down: number): void {
    const { x, y } = this.network.getViewPosition();
    this.network.moveTo({ position: { x: x + right / this.scale, y: y + down / this.scale } });
  }

  /** Not farther away than where the whole is small: beyond, there is only a dot to find again. */
  bound(which: (at: number) => boolean): void {
    const least = this.fitting(which) * SMALL;
    if (this.scale < least) this.network.moveTo({ scale: least });
    else if (this.scale > NEAREST) this.network.moveTo({ scale: NEAREST });
  }

  /** Whether a place of the picture lies outside the window, or behind the panel. */
  misses(place: { x: number; y: number }): boolean {
    const { x, y } = this.network.canvasToDOM(place);
    const { w, h } = this.free();
    return x > w - 10 || x < 10 || y < 10 || y > h - 10;
  }
}
