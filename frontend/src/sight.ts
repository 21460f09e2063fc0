// Where the reader has moved the picture to, so that a link can bring it back.

import type { Picture } from "./picture";

/** How long after the last movement it is kept, in milliseconds. */
const REST = 250;

export class Sight {
  /** Whether the reader moved it, and not a choice. */
  private moved = false;

  /** `told` is called when the reader has moved the picture. */
  constructor(
    private readonly picture: Picture,
    told: () => void,
  ) {
    let rest = 0;
    const settle = () => {
      this.moved = true;
      clearTimeout(rest);
      rest = window.setTimeout(told, REST);
    };
    for (const event of ["dragEnd", "zoom"]) picture.on(event, settle);
    picture.camera.onShow = () => (this.moved = false);
  }

  /** The middle of what is seen and the scale; nothing where the page itself chose them. */
  written(): string {
    if (!this.moved) return "";
    const { x, y } = this.picture.camera.middle();
    // so exact because a rounded scale may leave another free place for a name
    return [x.toFixed(2), y.toFixed(2), this.picture.camera.scale.toFixed(6)].map(Number).join(",");
  }

  /** Look where an address says; what it says wrongly is left. */
  look(text: string): void {
    const [x, y, scale] = text.split(",").map(Number);
    if (!(scale > 0) || !Number.isFinite(x) || !Number.isFinite(y)) return;
    this.picture.camera.look({ x, y }, scale);
    this.moved = true;
  }
}
