// The panel: what the paper says of the chosen thing or line, each with the words that prove it.

const panel = byId("panel");

/**
 * An element with its class and children; strings become text, never markup.
 * @param {string} tag
 * @param {string} name
 * @param {...(string | Node)} children
 * @returns {HTMLElement}
 */
function make(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/**
 * @param {string} name
 * @param {() => void} act
 * @param {...(string | Node)} children
 */
function button(name, act, ...children) {
  const made = /** @type {HTMLButtonElement} */ (make("button", name, ...children));
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Text that keeps its own direction. @param {string} text */
function own(text) {
  return make("bdi", "", text);
}

/** @param {Statement} said @returns {HTMLElement[]} */
function circumstances(said) {
  const parts = [];
  if (said.when) {
    parts.push(make("span", "date", said.reads || "dated"), make("code", "edtf", own(said.when)));
    if (said.role) parts.push(make("span", "role", said.role));
  }
  if (said.modality) {
    parts.push(make("span", "modality", said.modality));
    parts[parts.length - 1].dataset.modality = said.modality;
  }
  return parts.length ? [make("p", "when", ...parts)] : [];
}

/** @param {Proof} proof @returns {HTMLElement} */
function place(proof) {
  const copy = button("copy", () => copyQuote(proof, copy), "Copy");
  copy.setAttribute("aria-label", "Copy the quote with its place");
  return make("p", "place", own(proof.place), " ", copy);
}

/** @param {Proof} proof @returns {HTMLElement} */
function proofOf(proof) {
  return make("div", "proof", make("blockquote", "", own(`“${proof.quote}”`)), place(proof));
}

/**
 * @param {Proof} proof
 * @param {HTMLElement} where
 */
async function copyQuote(proof, where) {
  const text = `“${proof.quote}” (${proof.place})`;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text, where); // a browser that keeps its clipboard from pages opened as files
  }
  where.textContent = "Copied";
  say("Quote copied");
  setTimeout(() => (where.textContent = "Copy"), 1600);
}

/** @param {string} text @param {HTMLElement} where */
function copyBySelection(text, where) {
  const field = /** @type {HTMLTextAreaElement} */ (make("textarea", "unseen"));
  field.value = text;
  where.after(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  where.focus();
}

/** A thing as a button that chooses it. @param {number} at */
function thingButton(at) {
  const thing = data.things[at];
  return button("thing", () => choose(at, { follow: true }), markOf(thing), own(calledIn(thing)));
}

/** @param {Statement} fact @returns {HTMLElement} */
function factItem(fact) {
  // Where the value is the date, or the very words, once is enough.
  const repeated = fact.value === fact.when || fact.proofs.some(({ quote }) => quote === fact.value);
  const value = repeated ? [] : [make("p", "value", own(fact.value))];
  return make("li", "", ...value, ...circumstances(fact), ...fact.proofs.map(proofOf));
}

/** @param {Statement} said @param {number} other @returns {HTMLElement} */
function relationItem(said, other) {
  return make("li", "", thingButton(other), ...circumstances(said), ...said.proofs.map(proofOf));
}

/**
 * Items under their words, earliest first and undated last, long groups closed.
 * @param {{words: string, when: string, item: HTMLElement}[]} entries
 * @returns {HTMLElement[]}
 */
function grouped(entries) {
  const words = [...new Set(entries.map((entry) => entry.words))];
  return words.map((word) => {
    const members = entries.filter((entry) => entry.words === word);
    members.sort(
      (a, b) => Number(!a.when) - Number(!b.when) || (a.when < b.when ? -1 : Number(a.when > b.when)),
    );
    const group = /** @type {HTMLDetailsElement} */ (make("details", "group"));
    group.open = members.length <= 12;
    const count = make("span", "count", String(members.length));
    group.append(
      make("summary", "", own(word), " ", count),
      make("ul", "", ...members.map(({ item }) => item)),
    );
    return group;
  });
}

/** @param {Thing} thing @returns {HTMLElement[]} */
function headOf(thing) {
  const kind = make("p", "kind", markOf(thing), typeWords(thing.type), thing.date ? ` · ${thing.date}` : "");
  const parts = [make("h2", "", own(thing.label))];
  const title = thing.facts.find((fact) => fact.predicate === "title");
  if (title) parts.push(make("p", "deck", own(title.value)), ...title.proofs.slice(0, 1).map(place));
  if (thing.names.length) parts.push(make("p", "also", "Also ", own(thing.names.join(" · "))));
  if (thing.withheld) parts.push(make("p", "gap", "Known by its number only, or with passages withheld."));
  return [kind, ...parts];
}

/** @param {number} at */
function showThing(at) {
  const thing = data.things[at];
  const facts = thing.facts
    .filter((fact) => fact.predicate !== "title")
    .map((fact) => ({ words: fact.words, when: fact.when, item: factItem(fact) }));
  const relations = (touching.get(at) || []).map((number) => {
    const said = data.statements[number];
    const words = said.source === at ? said.words : said.back;
    return { words, when: said.when, item: relationItem(said, otherEnd(number, at)) };
  });
  const nothing =
    facts.length + relations.length ? [] : [make("p", "also", "The paper says nothing more of it.")];
  openPanel([
    ...headOf(thing),
    ...grouped(facts),
    ...grouped(relations),
    ...nothing,
    make("p", "iri", thing.iri),
  ]);
}

/** @param {number} number */
function showLine(number) {
  const said = data.statements[number];
  const sentence = make("div", "sentence", thingButton(said.source), make("p", "words", own(said.words)));
  if (said.target !== null) sentence.append(thingButton(said.target));
  const kind = make("p", "kind", "Statement");
  openPanel([
    kind,
    sentence,
    ...circumstances(said),
    ...said.proofs.map(proofOf),
    make("p", "iri", said.iri),
  ]);
}

/** @param {HTMLElement[]} parts */
function openPanel(parts) {
  const close = button("close", () => clear(), "×");
  close.setAttribute("aria-label", "Close");
  panel.replaceChildren(close, ...parts);
  panel.hidden = false;
  panel.scrollTop = 0;
}

/** Tell it to those who listen to the page. @param {string} text */
function say(text) {
  byId("status").textContent = text;
}
