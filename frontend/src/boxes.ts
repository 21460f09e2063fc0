// Boxes on the screen, and which of them meet: kept by the squares they lie in, so that asking is quick.

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const SIDE = 64;

export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

export function within(inner: Box, outer: Box): boolean {
  const [right, low] = [inner.x + inner.w, inner.y + inner.h];
  return inner.x >= outer.x && inner.y >= outer.y && right <= outer.x + outer.w && low <= outer.y + outer.h;
}

export class Boxes {
  private readonly squares = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of keys(box)) {
      const own = this.squares.get(key);
      if (own) own.push(box);
      else this.squares.set(key, [box]);
    }
  }

  /** Whether no box of these meets that one. */
  free(box: Box): boolean {
    for (const key of keys(box)) if (this.squares.get(key)?.some((other) => meet(box, other))) return false;
    return true;
  }
}

function* keys({ x, y, w, h }: Box): Generator<number> {
  for (let row = Math.floor(y / SIDE); row <= Math.floor((y + h) / SIDE); row += 1)
    for (let column = Math.floor(x / SIDE); column <= Math.floor((x + w) / SIDE); column += 1)
      yield row * 65_536 + column;
}
