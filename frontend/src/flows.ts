// Who pays, for what, through whom: grants as flows between three columns.

import { type Sure, sureAt } from "./days";
import { data, type Grant, type Party, touching } from "./records";
import { shown } from "./shown";
import type { State } from "./state";
import { isPlanned } from "./strokes";

export interface Node {
  id: string;
  name: string;
  column: 0 | 1 | 2;
  thing: number | null;
  type: string;
  /** The grants that are folded into it, if it stands for several. */
  folded: number;
}

export interface Flow {
  source: string;
  target: string;
  value: number;
  /** How much of the value is beyond doubt, from 0 (no amount is stated) to 1. */
  certain: number;
  /** Contradicted where one grant in it is, unknown where no grant in it has an amount. */
  kind: "stated" | "unknown" | "contradicted";
  /** Whether all of it is planned. */
  planned: boolean;
  /** Whether the money of a project goes several ways, and the paper does not say how much each. */
  divided: boolean;
  grants: Grant[];
}

export interface Flows {
  nodes: Node[];
  flows: Flow[];
}

/** A project's part of the total, below which it is folded. */
const SMALL = 0.025;
/** What an unknown amount is drawn as, by the sum of the known ones. */
const UNKNOWN = 0.012;
const NOBODY: Party = { thing: null, label: "not stated", short: "not stated", modality: "" };
const HIDDEN: Party = { thing: null, label: "hidden by the legend", short: "hidden", modality: "" };

/** The grants that the chosen time and kinds let through. */
export function chosenGrants(now: State): Grant[] {
  const { things } = shown();
  if (now.families.has("money")) return [];
  return data.grants.map((grant) => withoutHidden(grant, now)).filter((grant) => {
    return (grant.thing === null || things[grant.thing]) && ranThen(grant, now) !== "no";
  });
}

/** A grant without the parties of kinds that are switched off: they are said to be hidden, not unknown. */
function withoutHidden(grant: Grant, { kinds }: State): Grant {
  const isSeen = ({ thing }: Party) => thing === null || !kinds.has(data.things[thing].type);
  const seen = (parties: Party[]) => (parties.length && !parties.some(isSeen) ? [HIDDEN] : parties.filter(isSeen));
  return { ...grant, payers: seen(grant.payers), deliverers: seen(grant.deliverers), countries: seen(grant.countries) };
}

/** Whether a project ran at that time: as long as what is said of it without a date held. */
function ranThen({ thing }: Grant, now: State): Sure {
  const said = thing === null ? undefined : touching[thing].find((one) => one.source === thing && !one.dated && one.lasted);
  return sureAt(said?.lasted ?? null, now.time);
}

/** The currency that most amounts are in: other ones are shown in words, and have no width. */
function mainCurrency(grants: Grant[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of grants) if (currency) counts.set(currency, (counts.get(currency) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "EUR";
}

/** Nodes and flows for these grants; small and unknown ones are folded payer by payer. */
export function flowsOf(grants: Grant[], { ends, unfolded }: State): Flows {
  const currency = mainCurrency(grants);
  const known = grants.filter((one) => one.currency === currency && one.high > 0);
  const sum = known.reduce((total, { high }) => total + high, 0) || 1;
  const made = new Drawing(currency, sum * UNKNOWN, ends);
  const small = unfolded ? [] : grants.filter((one) => made.widthOf(one) < sum * SMALL);
  for (const grant of grants) if (!small.includes(grant)) made.add(grant);
  for (const group of byPayers(small)) made.fold(group);
  return made.done();
}

/** Grants with the same payers together, those of one alone as well. */
function byPayers(grants: Grant[]): Grant[][] {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = grant.payers.map(({ label }) => label).join("; ");
    groups.set(key, [...(groups.get(key) || []), grant]);
  }
  return [...groups.values()];
}

class Drawing {
  private readonly nodes = new Map<string, Node>();
  private readonly flows = new Map<string, Flow>();

  constructor(
    private readonly currency: string,
    private readonly unknown: number,
    private readonly ends: State["ends"],
  ) {}

  private isStated({ currency, high }: Grant): boolean {
    return currency === this.currency && high > 0;
  }

  widthOf(grant: Grant): number {
    return this.isStated(grant) ? grant.high : this.unknown;
  }

  add(grant: Grant): void {
    const name = this.node(1, { thing: grant.thing, label: grant.label, short: grant.short, modality: "" }, "Project");
    this.pay(grant, name);
    this.reach(grant, name);
  }

  private reach(grant: Grant, name: string): void {
    const ends = this.ends === "country" ? grant.countries : grant.deliverers;
    const targets = ends.length ? ends : [NOBODY];
    for (const end of targets) this.flow(name, this.party(2, end), grant, 1 / targets.length, end.modality);
  }

  /** Several small grants of one payer as one. */
  fold(group: Grant[]): void {
    const [first] = group;
    if (group.length === 1) return this.add(first);
    const unknown = group.filter((one) => !this.isStated(one)).length;
    const words = foldedWords(group.length, unknown);
    const label = `${first.payers.map((payer) => payer.label).join("; ")}: ${words}`;
    const name = this.node(1, { thing: null, label, short: words, modality: "" }, "Project", group.length);
    for (const grant of group) {
      this.pay(grant, name);
      this.reach(grant, name);
    }
  }

  private pay(grant: Grant, name: string): void {
    const payers = grant.payers.length ? grant.payers : [NOBODY];
    for (const payer of payers) this.flow(this.party(0, payer), name, grant, 1 / payers.length, payer.modality);
  }

  private party(column: 0 | 2, { thing, label, short, modality }: Party): string {
    const type = thing === null ? "Other" : data.things[thing].type;
    return this.node(column, { thing, label, short, modality }, type);
  }

  private node(column: 0 | 1 | 2, { thing, label, short }: Party, type: string, folded = 0): string {
    const id = `${column} ${thing ?? label}`; // two things may have one name
    if (!this.nodes.has(id)) this.nodes.set(id, { id, name: short, column, thing, type, folded });
    return id;
  }

  private flow(source: string, target: string, grant: Grant, part: number, modality: string): void {
    const key = `${source} → ${target}`;
    const own = this.flowOf(source, target, grant, part, modality);
    const before = this.flows.get(key);
    this.flows.set(key, before ? together(before, own) : own);
  }

  private flowOf(source: string, target: string, grant: Grant, part: number, modality: string): Flow {
    const isStated = this.isStated(grant);
    return {
      source,
      target,
      value: this.widthOf(grant) * part,
      certain: isStated ? grant.low / grant.high : 0,
      kind: grant.contradicted ? "contradicted" : isStated ? "stated" : "unknown",
      planned: isPlanned(modality),
      divided: part < 1,
      grants: [grant],
    };
  }

  done(): Flows {
    return { nodes: [...this.nodes.values()], flows: [...this.flows.values()] };
  }
}

/** Two flows between the same two as one. */
function together(a: Flow, b: Flow): Flow {
  const value = a.value + b.value;
  const kinds = [a.kind, b.kind];
  return {
    ...a,
    value,
    certain: (a.certain * a.value + b.certain * b.value) / value,
    kind: kinds.includes("contradicted") ? "contradicted" : kinds.includes("stated") ? "stated" : "unknown",
    planned: a.planned && b.planned,
    divided: a.divided || b.divided,
    grants: [...a.grants, ...b.grants],
  };
}

function foldedWords(all: number, unknown: number): string {
  if (!unknown) return `${all} smaller projects`;
  return unknown === all ? `${all} projects, amount not stated` : `${all} projects, ${unknown} without an amount`;
}
