// The table: the rows behind what is seen, for keyboard, screen reader and print.

import { button, byId, make, own, soon } from "./dom";
import { rowsNow } from "./rows";
import { onChange } from "./state";

const table = byId<HTMLDetailsElement>("table");
const body = byId("rows");
/** So many rows are quick to draw; the others come when asked for, and all of them in print. */
const SOME = 300;

let most = SOME;

function fill(): void {
  const { columns, cells } = rowsNow();
  byId("row-count").textContent = `The ${cells.length} rows behind this view`;
  if (!table.open) return;
  const head = make("tr", "", ...columns.map((name) => scoped("col", name)));
  const rows = cells.slice(0, most).map((row) => make("tr", "", ...row.map((text, at) => (at ? make("td", "", own(text)) : scoped("row", text)))));
  const made = make("table", "", make("thead", "", head), make("tbody", "", ...rows));
  const left = cells.length - rows.length;
  body.replaceChildren(made, ...(left > 0 ? [button("more", fillAll, `Show the other ${left} rows`)] : []));
}

function scoped(scope: string, text: string): HTMLElement {
  const cell = make("th", "", own(text));
  cell.setAttribute("scope", scope);
  return cell;
}

function fillAll(): void {
  most = Infinity;
  fill();
}

/** All rows, as print needs them where the table is open: closed, it would be eighty pages unasked. */
export function fillForPrint(): void {
  if (table.open) fillAll();
}

export function startTable(): void {
  byId("skip").addEventListener("click", () => {
    table.open = true;
    byId("row-count").focus();
  });
  table.addEventListener("toggle", fill);
  onChange(soon(fill));
  onChange(() => (most = SOME));
  fill();
}
