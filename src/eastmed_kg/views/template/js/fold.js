// Names as they are compared: case, accents and punctuation taken away, as the reader folds them.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ß: "ss", ı: "i", æ: "ae", œ: "oe" }));

/**
 * @param {string} name
 * @returns {string}
 */
function fold(name) {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[łøđßıæœ]/g, (letter) => PLAIN.get(letter) || letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Every thing with all it is called, folded once. */
const folded = data.things.map((thing) =>
  [thing.label, ...thing.names, thing.title].filter(Boolean).map((name) => ({ name, key: fold(name) })),
);

/**
 * How well a name answers: 0 the very same, 1 the same when folded, 2 begins so, 3 a word begins so,
 * 4 somewhere, else not at all.
 * @param {{name: string, key: string}} one
 * @param {string} text
 * @param {string} query
 */
function rank({ name, key }, text, query) {
  if (name === text) return 0;
  if (key === query) return 1;
  if (key.startsWith(query)) return 2;
  if (key.includes(` ${query}`)) return 3;
  return key.includes(query) ? 4 : Infinity;
}

/**
 * The things called so by any of their names, best first, with the name that answered.
 * @param {string} text
 * @param {number} most
 * @returns {{at: number, name: string}[]}
 */
function called(text, most) {
  const query = fold(text);
  if (!query) return [];
  return folded
    .map((names, at) => {
      const ranks = names.map((one) => rank(one, text, query));
      const best = Math.min(...ranks);
      return { at, best, name: names[ranks.indexOf(best)]?.name ?? "" };
    })
    .filter(({ best }) => best < Infinity)
    .sort((a, b) => a.best - b.best || data.things[b.at].degree - data.things[a.at].degree)
    .slice(0, most);
}
