// The panel: what the paper says of the chosen thing, statement or connection.

import { copyButton } from "./copying";
import { sureAt } from "./days";
import { button, byId, make, own } from "./dom";
import { Finder } from "./finder";
import { neighbours, only, undo } from "./focus";
import { markOf } from "./marks";
import { wayOf } from "./paths";
import { data, otherEnd, type Statement, type Thing, touching, typeWords } from "./records";
import { change, focused, state, type State } from "./state";
import { circumstances, factItem, proofsOf, relationItem, thingButton } from "./statements";

const panel = byId("panel");
/** Groups longer than this are closed at first. */
const LONG = 12;

interface Entry {
  words: string;
  family: string;
  when: string;
  item: HTMLElement;
}

/** Items under their words, family by family, earliest first and undated last, long groups closed. */
function grouped(entries: Entry[]): HTMLElement[] {
  const families = Object.keys(data.families);
  const place = ({ family }: Entry) => families.indexOf(family);
  const ordered = [...entries].sort((a, b) => place(a) - place(b));
  const words = [...new Set(ordered.map((entry) => entry.words))];
  return words.map((word) => {
    const members = entries.filter((entry) => entry.words === word).sort(byDate);
    const group = make("details", "group") as HTMLDetailsElement;
    group.open = members.length <= LONG;
    const summary = make("summary", "", own(word), " ", make("span", "count", String(members.length)));
    group.append(summary, make("ul", "", ...members.map(({ item }) => item)));
    return group;
  });
}

function byDate(a: Entry, b: Entry): number {
  return Number(!a.when) - Number(!b.when) || (a.when < b.when ? -1 : Number(a.when > b.when));
}

function headOf(thing: Thing): HTMLElement[] {
  const kind = make("p", "kind", markOf(thing), typeWords(thing.type), thing.date ? ` · ${thing.date}` : "");
  const parts = [kind, make("h2", "", own(thing.label))];
  const title = touching[thing.at].find((said) => said.predicate === "title" && said.target === null);
  if (title) parts.push(make("p", "deck", own(title.value)), ...proofsOf(title).map(withoutQuote));
  if (thing.names.length) parts.push(make("p", "also", "Also ", own(thing.names.join(" · "))));
  if (thing.withheld) parts.push(make("p", "gap", withheldWords(thing)));
  return parts;
}

function withheldWords({ type, title }: Thing): string {
  if (type === "MarkedRedaction") return "The words that stood here are blacked out.";
  if (type === "BlankItem") return "An item with nothing behind its dash: it may be withheld, or never have been written.";
  return title ? "Passages of it are withheld." : "Known by its number only, which the paper skips: it may be withheld.";
}

/** The title stands above already: only its place is told. */
function withoutQuote(proof: HTMLElement): HTMLElement {
  proof.querySelector("blockquote")?.remove();
  proof.className = "place-only";
  return proof;
}

function entryOf(said: Statement, at: number): Entry {
  const { family, when } = said;
  if (said.target === null) return { words: said.words, family, when, item: factItem(said) };
  const words = said.source === at ? said.words : said.back;
  return { words, family, when, item: relationItem(said, otherEnd(said, at)) };
}

function thingParts(at: number): HTMLElement[] {
  const thing = data.things[at];
  const told = touching[at].filter((said) => said.predicate !== "title");
  const inTime = told.filter((said) => !isOutside(said));
  const outside = told.filter(isOutside);
  return [
    ...headOf(thing),
    ...contradiction(at),
    toolsOf(at),
    ...grouped(inTime.map((said) => entryOf(said, at))),
    ...(told.length ? [] : [make("p", "also", "The paper says nothing more of it.")]),
    ...outsideParts(outside.map((said) => entryOf(said, at))),
    idOf(thing.iri),
  ];
}

/** That the paper says two things of a project's money. */
function contradiction(at: number): HTMLElement[] {
  const grant = data.grants.find(({ thing, contradicted }) => contradicted && thing === at);
  return grant ? [make("p", "gap", "In the paper, a ", own(grant.amount))] : [];
}

/** Whether a statement does not belong to the chosen time. */
function isOutside(said: Statement): boolean {
  return sureAt(said.lasted, state.time) === "no";
}

function outsideParts(entries: Entry[]): HTMLElement[] {
  if (!entries.length) return [];
  const rest = make("details", "outside");
  rest.append(make("summary", "", `Outside the chosen time: ${entries.length}`), ...grouped(entries));
  return [rest];
}

function idOf(iri: string): HTMLElement {
  return make("p", "iri", own(iri), " ", copyButton("Copy", () => iri, "Copy the id"));
}

/** Back to more, where only some things are drawn. */
function backTools(): HTMLElement[] {
  if (!focused(state)) return [];
  return [button("tool", undo, "Undo"), button("tool", () => change({ focus: [] }), "Show everything")];
}

/** What can be done with a thing: draw it alone, add what is joined to it, find a way to another. */
function toolsOf(at: number): HTMLElement {
  const tools = make("div", "tools");
  if (!data.tabs.includes("network")) return tools;
  const focus = focused(state);
  const { added, left } = neighbours(at);
  const more = left ? `, ${left} more after them` : "";
  if (!focus) tools.append(button("tool", () => only(at), "Show only its neighbours"));
  else if (added.length) tools.append(button("tool", () => only(at), `Add ${added.length} neighbours${more}`));
  tools.append(...backTools(), pathField(at));
  return tools;
}

/** A field that asks for the way to another thing. */
function pathField(at: number): HTMLElement {
  const field = make("input", "") as HTMLInputElement;
  const list = make("ul", "found");
  Object.assign(field, { type: "search", id: "path-to", autocomplete: "off", placeholder: "Connection to …" });
  Object.assign(list, { id: "path-found", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names found");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-label": "How is it connected to …", "aria-expanded": "false", "aria-controls": list.id }))
    field.setAttribute(name, value);
  new Finder(field, list, (to) => change({ path: [at, to], thing: null, said: null }));
  return make("div", "find", field, list);
}

function statementParts(number: number): HTMLElement[] {
  const said = data.statements[number];
  const end = said.target === null ? make("p", "value", own(said.value)) : thingButton(said.target);
  const sentence = make("div", "sentence", thingButton(said.source), make("p", "words", own(said.words)), end);
  return [make("p", "kind", said.tie ? "Mention" : "Statement"), sentence, ...circumstances(said), ...proofsOf(said), idOf(said.iri)];
}

function pathParts(path: readonly [number, number]): HTMLElement[] {
  const way = wayOf(path);
  const kind = make("p", "kind", "Connection");
  if (!way) return [kind, thingButton(path[0]), make("p", "gap", "Nothing that is shown connects it with"), thingButton(path[1]), ...backTools()];
  const steps = way.map(({ said, from, to }) => {
    const words = said.source === from ? said.words : said.back;
    return make("li", "", make("p", "words", own(words)), thingButton(to), ...circumstances(said), ...proofsOf(said));
  });
  const count = make("p", "also", `${way.length} ${way.length === 1 ? "step" : "steps"}`);
  return [kind, thingButton(path[0]), make("ol", "steps", ...steps), count];
}

function partsOf(now: State): HTMLElement[] {
  if (now.path) return pathParts(now.path);
  if (now.thing !== null) return thingParts(now.thing);
  return now.said === null ? [] : statementParts(now.said);
}

/** What the reader has done in the panel, to be done again in a new one of the same. */
function kept(): () => void {
  const { scrollTop } = panel;
  const field = panel.querySelector<HTMLInputElement>("#path-to");
  const [typed, isTyping] = [field?.value || "", document.activeElement === field];
  return () => {
    panel.scrollTop = scrollTop;
    const now = panel.querySelector<HTMLInputElement>("#path-to");
    if (now && typed) now.value = typed;
    if (isTyping) now?.focus({ preventScroll: true });
  };
}

/** Show what is chosen; nothing chosen closes the panel. `same` keeps what the reader did in it. */
export function showPanel(same: boolean): void {
  const restore = same ? kept() : () => (panel.scrollTop = 0);
  const parts = partsOf(state);
  const close = button("close", () => change({ thing: null, said: null, path: null }), "×");
  close.setAttribute("aria-label", "Close");
  panel.replaceChildren(...(parts.length ? [close, ...parts] : []));
  panel.hidden = !parts.length;
  restore();
}
