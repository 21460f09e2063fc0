// A statement as it is told: its date, how it is stated, and the words that prove it.

import { choose } from "./choose";
import { copyButton } from "./copying";
import { button, make, own } from "./dom";
import { markOf } from "./marks";
import { around, linesOf } from "./passages";
import { calledIn, data, type Proof, type Statement, typeWords } from "./records";
import { change } from "./state";

/** Choose a thing, and bring it into sight. */
export function thingButton(at: number): HTMLElement {
  const thing = data.things[at];
  return button("thing", () => choose(at), markOf(thing), own(calledIn(thing)));
}

/** Date in words and as EDTF, what the date says, and how the thing is stated. */
export function circumstances(said: Statement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (said.when) {
    parts.push(make("span", "date", said.reads || "dated"), make("code", "edtf", own(said.when)));
    if (said.role) parts.push(make("span", "role", said.role));
    if (said.basis) parts.push(badge(said.basis));
  } else if (said.lasted && data.things[said.source].date) {
    parts.push(make("span", "its-date", `${typeWords(data.things[said.source].type)}: ${data.things[said.source].date}`));
  }
  for (const word of new Set([said.modality, said.held && `then: ${said.held}`])) {
    if (word) parts.push(badge(word));
  }
  return parts.length ? [make("p", "when", ...parts)] : [];
}

function badge(word: string): HTMLElement {
  const made = make("span", "modality", word);
  made.dataset.modality = word;
  return made;
}

/** The quotes, each with its place, to copy and to read in the paper. */
export function proofsOf(said: Statement): HTMLElement[] {
  return said.proofs.map((proof) => quote(proof, said));
}

function quote(proof: Proof, said: Statement): HTMLElement {
  const place = make("p", "place", own(proof.place), " ");
  place.append(copyButton("Copy", () => `“${proof.quote}” (${proof.place})`, "Copy the quote with its place"));
  if (canRead(proof)) place.append(" ", readButton(proof));
  if (said.iri) place.append(" ", copyButton("Id", () => said.iri, "Copy the statement's id"));
  return make("div", "proof", make("blockquote", "", ...inPassage(proof)), place);
}

/** The quote, and what stands around it in its passage. */
function inPassage({ quote: words, edition, start, end }: Proof): HTMLElement[] {
  const [before, after] = around(edition, start, end) || ["", ""];
  const beside = (text: string) => (text.trim() ? [make("span", "around", own(text))] : []);
  return [...beside(before), own(`“${words}”`), ...beside(after)];
}

function canRead({ edition, start }: Proof): boolean {
  return start >= 0 && linesOf(edition).length > 0;
}

function readButton({ edition, start, end }: Proof): HTMLElement {
  const made = button("copy", () => change({ reading: [edition, start, end] }), "Read");
  made.setAttribute("aria-label", "Read the words in the paper");
  made.title = "Read the words in the paper";
  return made;
}

/** What is said of a thing alone. Where the value is the date, or the very words, once is enough. */
export function factItem(fact: Statement): HTMLElement {
  const repeated = fact.value === fact.when || fact.proofs.some((proof) => proof.quote === fact.value);
  const value = repeated ? [] : [make("p", "value", own(fact.value))];
  return make("li", "", ...value, ...circumstances(fact), ...proofsOf(fact));
}

/** What joins a thing to another. */
export function relationItem(said: Statement, other: number): HTMLElement {
  return make("li", "", thingButton(other), ...circumstances(said), ...proofsOf(said));
}
