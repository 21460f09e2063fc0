// What the page was built from: its records, and the shapes they have.

/** @typedef {{quote: string, place: string, edition: string, id: string}} Proof */
/**
 * @typedef {object} Statement
 * @property {string} iri
 * @property {number} source
 * @property {string} words
 * @property {string} when
 * @property {string} reads
 * @property {string} role
 * @property {string} modality
 * @property {Proof[]} proofs
 * @property {string} value
 * @property {number | null} target
 * @property {string} back
 * @property {string} predicate
 */
/**
 * @typedef {object} Thing
 * @property {string} iri
 * @property {string} label
 * @property {string} short
 * @property {string} type
 * @property {string[]} names
 * @property {boolean} withheld
 * @property {number} degree
 * @property {Statement[]} facts
 * @property {string} badge
 * @property {string} title
 * @property {string} date
 */
/** @typedef {{id: number, x: number, y: number, size: number}} Spot */
/** @typedef {{id: number, from: number, to: number, family: string, width: number}} Line */
/**
 * @typedef {object} Data
 * @property {Spot[]} nodes
 * @property {Line[]} edges
 * @property {string} options
 * @property {Record<string, string>} outlines
 * @property {Thing[]} things
 * @property {Statement[]} statements
 */

/**
 * The element of that id, which the template holds.
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}

/** @type {Data} */
const data = JSON.parse(byId("data").textContent || "");

/** Where each drawn thing lies, by its number. @type {Map<number, Spot>} */
const spots = new Map(data.nodes.map((spot) => [spot.id, spot]));

/** The numbers of the statements that touch a thing, by its number. @type {Map<number, number[]>} */
const touching = new Map(data.things.map((_, at) => [at, []]));
data.statements.forEach((said, at) => {
  for (const end of new Set([said.source, said.target])) {
    if (end !== null) touching.get(end)?.push(at);
  }
});

/**
 * The thing at the other end of a statement.
 * @param {number} statement
 * @param {number} thing
 * @returns {number}
 */
function otherEnd(statement, thing) {
  const said = data.statements[statement];
  return said.target !== null && said.source === thing ? said.target : said.source;
}

/** What a thing is called in a line of text: an action by number and title. @param {Thing} thing */
function calledIn(thing) {
  return thing.label.includes(thing.title) ? thing.label : `${thing.label}: ${thing.title}`;
}

/** A type as words: "FundingInstrument" is a "Funding instrument". @param {string} type */
function typeWords(type) {
  const words = type.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return words || "Other";
}
