// What the page was built from: its records, and the shapes they have.

/** The words that prove a statement; offsets count code points of the edition's canonical text. */
export interface Proof {
  quote: string;
  place: string;
  edition: string;
  id: string;
  action: string;
  column: string;
  start: number;
  end: number;
}

/** Earliest and latest start, earliest and latest end, in days since 1 January 1970. */
export type Days = readonly [number | null, number | null, number | null, number | null];

/** What the paper says: of a thing (`value`), or of two (`target`). */
export interface Statement {
  at: number;
  iri: string;
  source: number;
  target: number | null;
  words: string;
  back: string;
  value: string;
  when: string;
  reads: string;
  role: string;
  modality: string;
  predicate: string;
  family: string;
  held: string;
  /** Whether its date, or a part of it, is not the paper's: "computed" or "year inferred". */
  basis: string;
  proofs: Proof[];
  /** The bounds of its own date. */
  dated: Days | null;
  /** The bounds of the time over which it held. */
  lasted: Days | null;
  /** No statement of its own: it carries the words of another. */
  tie: boolean;
}

export interface Thing {
  at: number;
  iri: string;
  label: string;
  short: string;
  type: string;
  names: string[];
  withheld: boolean;
  degree: number;
  badge: string;
  title: string;
  date: string;
}

export interface Spot {
  id: number;
  x: number;
  y: number;
  size: number;
}

interface Kind {
  plural: string;
  outline: string;
}

/** Somebody's part in a project; `thing` is its number, or null where it is not drawn. */
export interface Party {
  thing: number | null;
  label: string;
  short: string;
  modality: string;
}

/** Everything said of one project's money; `low` and `high` differ where the paper contradicts itself. */
export interface Grant {
  thing: number | null;
  label: string;
  short: string;
  payers: Party[];
  deliverers: Party[];
  countries: Party[];
  /** As the table says it. */
  amount: string;
  /** The amounts alone. */
  brief: string;
  currency: string;
  low: number;
  high: number;
  contradicted: boolean;
  withheld: boolean;
  when: string;
  actions: string[];
  statements: string[];
}

/** From a day on (null: from the beginning) what had become of a promise, and what tells of it. */
export interface Step {
  since: number | null;
  outcome: string;
  report: string;
  /** The first day that the report can mean. */
  reported: number | null;
}

/** A promise with the window in which it is to be kept. */
export interface Promise_ {
  action: string;
  what: string;
  first: number | null;
  last: number | null;
  statement: string;
  steps: Step[];
}

interface Edition {
  name: string;
  issued: number | null;
}

interface Records {
  title: string;
  tabs: string[];
  /** The families of relations with their words, in the order in which they are told. */
  families: Record<string, string>;
  predicates: Record<string, string>;
  kinds: Record<string, Kind>;
  editions: Edition[];
  things: Thing[];
  statements: Statement[];
  grants: Grant[];
  notes: string[];
  promises: Promise_[];
  /** The model of the network as pyvis hands it over. */
  nodes: Spot[];
  edges: { id: number; from: number; to: number }[];
  options: string;
}

/** What a record leaves out is empty: the page stays small. */
function filled<T>(records: Partial<T>[] | undefined, empty: Omit<T, "at">): T[] {
  return (records || []).map((record, at) => ({ ...empty, at, ...record }) as T);
}

const NO_PROOF = { quote: "", place: "", edition: "", id: "", action: "", column: "", start: -1, end: -1 };
const NO_THING = {
  iri: "", label: "", short: "", type: "", withheld: false, degree: 0, badge: "", title: "", date: "",
};
const NO_STATEMENT = {
  iri: "", source: 0, target: null, words: "", back: "", value: "", when: "", reads: "", role: "",
  modality: "", predicate: "", family: "other", held: "", basis: "", dated: null, lasted: null, tie: false,
};

const NO_PARTY = { thing: null, label: "", short: "", modality: "" };
const NO_GRANT = {
  thing: null, label: "", short: "", payers: [], deliverers: [], countries: [], amount: "", brief: "", currency: "", low: 0,
  high: 0, contradicted: false, withheld: false, when: "", actions: [], statements: [],
};
const NO_STEP = { since: null, outcome: "", report: "", reported: null };
const NO_PROMISE = { action: "", what: "", first: null, last: null, statement: "", steps: [] };

function parsed(id: string): any {
  return JSON.parse(document.getElementById(id)?.textContent || "{}");
}

function read(): Records {
  const [raw, graph] = [parsed("data"), parsed("graph")];
  const ties = new Set<string>(raw.ties);
  const statements = filled<Statement>(raw.statements, { ...NO_STATEMENT, proofs: [] });
  for (const said of statements) {
    said.proofs = filled<Proof>(said.proofs, NO_PROOF);
    said.family = Object.hasOwn(raw.predicates, said.predicate) ? raw.predicates[said.predicate] : "other";
    said.tie = ties.has(said.predicate);
  }
  return {
    ...raw,
    ...graph,
    statements,
    grants: grants(raw.grants),
    promises: filled<Promise_>(raw.promises, NO_PROMISE).map((one) => ({ ...one, steps: filled<Step>(one.steps, NO_STEP) })),
    things: filled<Thing>(raw.things, { ...NO_THING, names: [] }),
  };
}

function grants(raw: Partial<Grant>[]): Grant[] {
  const parties = (some: Partial<Party>[]) => filled<Party>(some, NO_PARTY);
  return filled<Grant>(raw, NO_GRANT).map((grant) => ({
    ...grant,
    payers: parties(grant.payers),
    deliverers: parties(grant.deliverers),
    countries: parties(grant.countries),
  }));
}

export const data = read();

/** Where each drawn thing lies, by its number. */
export const spots = new Map(data.nodes.map((spot) => [spot.id, spot]));

/** The statements that touch a thing, by its number. */
export const touching: Statement[][] = data.things.map(() => []);
for (const said of data.statements) {
  for (const end of new Set([said.source, said.target])) if (end !== null) touching[end].push(said);
}

/** The thing at the other end of a statement. */
export function otherEnd(said: Statement, thing: number): number {
  return said.target !== null && said.source === thing ? said.target : said.source;
}

/** What a thing is called in a line of text: an action by number and title. */
export function calledIn(thing: Thing): string {
  return thing.label.includes(thing.title) ? thing.label : `${thing.label}: ${thing.title}`;
}

/** A type as words: "FundingInstrument" is a "Funding instrument". */
export function typeWords(type: string): string {
  const words = type.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return words || "Other";
}

/** The object of a statement in words: the thing at its end, or its value. */
export function objectOf(said: Statement): string {
  return said.target === null ? said.value : data.things[said.target].label;
}

const byIri = new Map(data.things.map((thing) => [thing.iri, thing.at]));

/** The number of the thing with that address, if the page has it. */
export function thingOf(iri: string): number | null {
  return byIri.get(iri) ?? null;
}
