// How two things are connected: the fewest steps, and of several ways the most telling one.

import { data, otherEnd, spots, type Statement, touching } from "./records";
import { shown } from "./shown";

export interface Step {
  said: Statement;
  from: number;
  to: number;
}

/**
 * The shortest way over the statements that `open` lets through; of ways of one length, that over
 * the things with the fewest relations, which says most. Null where there is none.
 */
function shortestPath(from: number, to: number, open: (said: Statement) => boolean): Step[] | null {
  const cost = new Map<number, { steps: number; crowd: number }>([[from, { steps: 0, crowd: 0 }]]);
  const came = new Map<number, Step>();
  let edge = [from];
  while (edge.length && !came.has(to) && from !== to) {
    const next = new Set<number>();
    for (const at of edge) {
      const { steps, crowd } = cost.get(at)!;
      for (const said of touching[at]) {
        const other = otherEnd(said, at);
        const there = { steps: steps + 1, crowd: crowd + data.things[other].degree };
        const known = cost.get(other);
        if (said.target === null || !open(said) || other === at) continue;
        if (known && (known.steps < there.steps || known.crowd <= there.crowd)) continue;
        cost.set(other, there);
        came.set(other, { said, from: at, to: other });
        next.add(other);
      }
    }
    edge = [...next];
  }
  return from === to || came.has(to) ? steps(came, from, to) : null;
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
