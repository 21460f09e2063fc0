// Names as they are compared: case, accents and punctuation taken away, as the reader folds them.

import { data } from "./records";

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ß: "ss", ı: "i", æ: "ae", œ: "oe" }));

export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[łøđßıæœ]/g, (letter) => PLAIN.get(letter) || letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Name {
  name: string;
  key: string;
}

/** Every thing with all it is called, folded at the first search. */
let folded: Name[][] | null = null;

function names(): Name[][] {
  folded ??= data.things.map((thing) =>
    [thing.label, ...thing.names, thing.title].filter(Boolean).map((name) => ({ name, key: fold(name) })),
  );
  return folded;
}

/**
 * How well a name answers: 0 the very same, 1 the same when folded, 2 begins so, 3 a word begins so,
 * 4 somewhere, else not at all.
 */
function rank({ name, key }: Name, text: string, query: string): number {
  if (name === text) return 0;
  if (key === query) return 1;
  if (key.startsWith(query)) return 2;
  if (key.includes(` ${query}`)) return 3;
  return key.includes(query) ? 4 : Infinity;
}

export interface Found {
  at: number;
  name: string;
}

/** The things called so by any of their names, best first, with the name that answered. */
export function called(text: string, most: number): Found[] {
  const query = fold(text);
  if (!query) return [];
  return names()
    .map((all, at) => {
      const ranks = all.map((one) => rank(one, text, query));
      const best = Math.min(...ranks);
      return { at, best, name: all[ranks.indexOf(best)]?.name ?? "" };
    })
    .filter(({ best }) => best < Infinity)
    .sort((a, b) => a.best - b.best || data.things[b.at].degree - data.things[a.at].degree)
    .slice(0, most);
}
