// The part of vis-network that the picture uses.

declare module "vis-network/esnext" {
  interface Point {
    x: number;
    y: number;
  }
  interface Motion {
    duration: number;
    easingFunction: string;
  }
  export class Network {
    constructor(stage: HTMLElement, data: { nodes: unknown; edges: unknown }, options: Record<string, unknown>);
    on(event: string, act: (argument: never) => void): void;
    redraw(): void;
    moveTo(where: { position?: Point; scale?: number; animation?: Motion | false }): void;
    getScale(): number;
    getViewPosition(): Point;
    getNodeAt(place: Point): number | undefined;
    canvasToDOM(place: Point): Point;
    DOMtoCanvas(place: Point): Point;
  }
}

declare module "vis-data/esnext" {
  export class DataSet<T extends { id: number }> {
    constructor(items: T[]);
    get(id: number): T;
    update(items: Partial<T>[]): void;
  }
}
