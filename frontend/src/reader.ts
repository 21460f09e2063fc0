// The reader: the paper as it stands, with the words of a quote marked.

import { byId, button, make, say } from "./dom";
import { type Line, linesOf } from "./passages";
import { change, state } from "./state";

const reader = byId("reader");

/** Show the paper with the words that are read, or close it. */
export function showReader(): void {
  unmark();
  reader.hidden = state.reading === null;
  document.documentElement.toggleAttribute("data-reading", !reader.hidden);
  if (!state.reading) return;
  const [edition, start, end] = state.reading;
  for (const paper of papers()) paper.hidden = paper.dataset.edition !== edition;
  const marks = linesOf(edition).flatMap((line) => markIn(line, start, end));
  // Only the reader scrolls: the page stays where it is.
  if (marks[0]) reader.scrollTop += marks[0].getBoundingClientRect().top - reader.getBoundingClientRect().top - reader.clientHeight / 3;
  say(marks.length ? `In the paper: ${marks.map((mark) => mark.textContent).join(" ")}` : "The words are not in this copy");
}

function papers(): HTMLElement[] {
  return [...reader.querySelectorAll<HTMLElement>("[data-edition]")];
}

/** Mark what lies between two code points of the canonical text, as far as it stands in this line. */
function markIn({ element, at, points }: Line, start: number, end: number): HTMLElement[] {
  const [from, to] = [Math.max(start - at, 0), Math.min(end - at, points.length)];
  if (from >= to) return [];
  const mark = make("mark", "", points.slice(from, to).join(""));
  element.replaceChildren(points.slice(0, from).join(""), mark, points.slice(to).join(""));
  return [mark];
}

function unmark(): void {
  for (const mark of reader.querySelectorAll("mark")) {
    const line = mark.parentElement;
    if (line) line.replaceChildren(line.textContent || "");
  }
}

/** The reader opens at the paper's beginning, too, and closes. */
export function startReader(): void {
  const close = button("close", () => change({ reading: null }), "×");
  close.setAttribute("aria-label", "Close the paper");
  reader.prepend(close);
  const first = papers().at(-1)?.dataset.edition;
  const open = byId<HTMLButtonElement>("read");
  open.hidden = !first;
  open.addEventListener("click", () => change({ reading: state.reading ? null : [first || "", 0, 0] }));
}
