// A picture too full to be drawn anew sixty times a second: while it moves, an image of it moves.

import type { Network } from "vis-network/esnext";

/** How long after the last movement the picture is drawn anew, in milliseconds. */
const REST = 140;

interface View {
  x: number;
  y: number;
  scale: number;
}

export class Still {
  private image: OffscreenCanvas | null = null;
  private view: View = { x: 0, y: 0, scale: 1 };
  private moving = false;
  private rest = 0;

  constructor(
    private readonly network: Network,
    private readonly stage: HTMLElement,
    wanted: boolean,
    /** So full a picture that it is not drawn anew before the movement ends. */
    private readonly full: boolean,
  ) {
    if (!wanted) return;
    network.on("dragStart", () => this.move());
    network.on("dragEnd", () => this.settle(0));
    network.on("zoom", () => {
      this.move();
      this.settle(REST);
    });
  }

  /** Whether the image stands for the picture. */
  get shows(): boolean {
    return this.moving && this.image !== null;
  }

  /** What moves first shows the picture as it was last drawn. */
  private move(): void {
    this.moving = true;
    if (!this.image) this.take();
  }

  private settle(after: number): void {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.moving = false;
      this.network.redraw();
    }, after);
  }

  /** The picture has changed: the image is no longer of it. */
  forget(): void {
    this.image = null;
  }

  /** The picture has just been drawn: an image of it is taken only where it moves. */
  keep(): void {
    this.image = null;
    this.view = { ...this.network.getViewPosition(), scale: this.network.getScale() };
    if (this.moving) this.take();
  }

  private take(): void {
    const canvas = this.stage.querySelector("canvas");
    if (!canvas || !canvas.width) return;
    this.image = new OffscreenCanvas(canvas.width, canvas.height);
    this.image.getContext("2d")?.drawImage(canvas, 0, 0);
  }

  /** Whether the picture has moved so far that too little of it would be in the image. */
  private isFar(now: View): boolean {
    const far = Math.hypot(now.x - this.view.x, now.y - this.view.y) * now.scale;
    const zoom = now.scale / this.view.scale;
    return !this.full && (far > this.stage.clientWidth / 4 || zoom > 1.6 || zoom < 0.7);
  }

  /** Draw the image where the picture would be; false where the picture itself is to be drawn. */
  draw(ctx: CanvasRenderingContext2D): boolean {
    const now = { ...this.network.getViewPosition(), scale: this.network.getScale() };
    if (this.moving && this.isFar(now)) this.forget();
    if (!this.shows || !this.image) return false;
    const ratio = ctx.canvas.width / (this.stage.clientWidth || 1);
    const zoom = now.scale / this.view.scale;
    const { width, height } = this.image;
    const right = (this.view.x - now.x) * now.scale * ratio + (ctx.canvas.width - width * zoom) / 2;
    const down = (this.view.y - now.y) * now.scale * ratio + (ctx.canvas.height - height * zoom) / 2;
    ctx.save();
    ctx.setTransform(zoom, 0, 0, zoom, right, down);
    ctx.drawImage(this.image, 0, 0);
    ctx.restore();
    return true;
  }
}
