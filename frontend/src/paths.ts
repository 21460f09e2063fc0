// How two things are connected: the fewest steps, and of several ways the most telling one.

import { data, otherEnd, spots, type Statement, touching } from "./records";
import { shown } from "./shown";

export interface Step {
  said: Statement;
  from: number;
  to: number;
}

/** How far a thing is, in steps, and how well joined the things on the way are, together. */
interface Cost {
  steps: number;
  crowd: number;
}

/**
 * The shortest way over the statements that `open` lets through; of ways of one length, that over
 * the things with the fewest relations, which says most. Null where there is none.
 */
function shortestPath(from: number, to: number, open: (said: Statement) => boolean): Step[] | null {
  const cost = new Map<number, Cost>([[from, { steps: 0, crowd: 0 }]]);
  const came = new Map<number, Step>();
  let edge = [from];
  while (edge.length && !came.has(to) && from !== to) {
    const ways = edge.flatMap((at) => waysOn(at, open));
    edge = [...new Set(ways.filter((way) => isBetter(way, cost, came)).map((way) => way.to))];
  }
  return from === to || came.has(to) ? steps(came, from, to) : null;
}

function waysOn(at: number, open: (said: Statement) => boolean): Step[] {
  const said = touching[at].filter((one) => one.target !== null && open(one));
  return said.map((one) => ({ said: one, from: at, to: otherEnd(one, at) })).filter(({ to }) => to !== at);
}

/** Take a step where it leads to its end over fewer steps, or over as many that say more. */
function isBetter(way: Step, cost: Map<number, Cost>, came: Map<number, Step>): boolean {
  const { steps: before, crowd } = cost.get(way.from)!;
  const there = { steps: before + 1, crowd: crowd + data.things[way.to].degree };
  const known = cost.get(way.to);
  if (known && (known.steps < there.steps || known.crowd <= there.crowd)) return false;
  cost.set(way.to, there);
  came.set(way.to, way);
  return true;
}

function steps(came: Map<number, Step>, from: number, to: number): Step[] {
  const way: Step[] = [];
  for (let at = to; at !== from; at = way[0].from) way.unshift(came.get(at)!);
  return way;
}

/** The way from one thing to another over what is shown; null where there is none. */
export function wayOf([from, to]: readonly [number, number]): Step[] | null {
  const { sure } = shown();
  const isDrawn = (at: number | null) => !data.nodes.length || (at !== null && spots.has(at));
  return shortestPath(from, to, (said) => sure[said.at] !== "no" && isDrawn(said.source) && isDrawn(said.target));
}
