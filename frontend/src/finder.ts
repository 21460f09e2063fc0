// A search field: names as they are typed, chosen by arrow keys, Enter or pointer.

import { make, own } from "./dom";
import { called, type Found } from "./fold";
import { markOf } from "./marks";
import { calledIn, data } from "./records";

const MOST = 12;

export class Finder {
  private answers: Found[] = [];
  private marked = -1;

  /** `taken` gets the number of the thing that was chosen. */
  constructor(
    private readonly field: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly taken: (at: number) => void,
  ) {
    field.addEventListener("input", () => this.answer());
    field.addEventListener("focus", () => field.select());
    field.addEventListener("blur", () => this.shut());
    field.addEventListener("keydown", (event) => this.key(event));
  }

  /** Show what answers to the text in the field. */
  private answer(): void {
    this.answers = called(this.field.value, MOST);
    this.list.replaceChildren(...this.answers.map((found, row) => this.option(found, row)));
    this.list.hidden = !this.field.value.trim();
    if (!this.answers.length) this.list.append(nothing());
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(this.answers.length ? 0 : -1);
  }

  private option({ at, name }: Found, row: number): HTMLElement {
    const thing = data.things[at];
    const item = make("li", "", markOf(thing), own(calledIn(thing)));
    if (name !== thing.label && name !== thing.title) item.append(make("span", "alias", own(name)));
    item.id = `${this.list.id}-${row}`;
    item.setAttribute("role", "option");
    // Before the field loses the focus, which closes the list.
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.take(row);
    });
    return item;
  }

  private mark(row: number): void {
    this.marked = row;
    [...this.list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === row)));
    if (row < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${this.list.id}-${row}`);
    this.list.children[row]?.scrollIntoView({ block: "nearest" });
  }

  private take(row: number): void {
    const found = this.answers[row];
    if (!found) return;
    this.shut();
    this.field.value = data.things[found.at].label;
    this.taken(found.at);
  }

  shut(): void {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
  }

  clear(): void {
    this.field.value = "";
    this.shut();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.shut();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.answers.length) {
      event.preventDefault();
      if (this.list.hidden) this.answer();
      else this.mark((this.marked + step + this.answers.length) % this.answers.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.list.hidden) this.answer();
      this.take(this.marked);
    }
  }
}

function nothing(): HTMLElement {
  const item = make("li", "none", "No name in the paper answers to this.");
  item.setAttribute("role", "option");
  item.setAttribute("aria-disabled", "true");
  return item;
}
