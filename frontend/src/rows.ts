// The rows behind what is seen: the same for the table, for CSV, for a screen reader and for print.

import { isoOf, sureAt } from "./days";
import { wayOf } from "./paths";
import { data, type Days, objectOf, type Statement } from "./records";
import { judgedOn, outcomeOn, reportOf } from "./outcomes";
import { shown, shownStatements } from "./shown";
import { state } from "./state";
import { chosenGrants } from "./flows";
import { isPlanned } from "./strokes";
import { chosenMoments } from "./timeline";

interface Rows {
  columns: string[];
  cells: string[][];
}

const PROOF = ["quote", "action", "column", "edition", "statement"];

/** The rows of the tab that is open. */
export function rowsNow(): Rows {
  if (state.tab === "timeline") return timelineRows();
  return state.tab === "funding" ? fundingRows() : networkRows();
}

/** What is chosen alone, where something is chosen, else everything that is shown. */
function networkRows(): Rows {
  const { thing, said, path } = state;
  const all = shownStatements();
  const isChosen = ({ at, source, target }: Statement) =>
    (thing === null || source === thing || target === thing) && (said === null || at === said);
  const some = path ? (wayOf(path) || []).map((step) => step.said) : all.filter(isChosen);
  return {
    columns: ["subject", "relation", "object", "date", "EDTF", "date says", "held from", "held until", "stated as", "then", ...PROOF],
    cells: some.map((one) => [
      data.things[one.source].label, one.words, objectOf(one), one.reads, one.when, one.role, ...heldCells(one.lasted),
      one.modality || "done", thenOf(one), ...proofCells(one),
    ]),
  };
}

/** The first day on which it may have held, and the last. */
function heldCells(lasted: Days | null): [string, string] {
  if (!lasted) return ["", ""];
  const [first, , , last] = lasted;
  return [first === null ? "" : isoOf(first), last === null ? "" : isoOf(last)];
}

/** Whether it held at the chosen time. */
function thenOf({ at }: Statement): string {
  return state.time.mode === "all" ? "" : shown().sure[at];
}

function proofCells({ proofs, iri }: Statement): string[] {
  const each = (name: "quote" | "action" | "column" | "edition") => [...new Set(proofs.map((proof) => proof[name]))].join(" | ");
  return [each("quote"), each("action"), each("column"), each("edition"), iri];
}

function timelineRows(): Rows {
  const day = judgedOn(state);
  const timeless = state.time.mode === "all";
  return {
    columns: ["what", "kind", "date", "EDTF", "from", "until", "then", "planned", "outcome", "report", ...PROOF],
    cells: chosenMoments().map(({ words, kind, days, said, planned, promise }) => [
      words, kind, dateOf(kind, said), said.when, ...heldCells(days), timeless ? "" : sureAt(days, state.time), planned ? "planned" : "",
      promise ? outcomeOn(promise, day) : "", promise ? reportOf(promise, day) : "", ...proofCells(said),
    ]),
  };
}

/** A project runs as long as all that is said of its beginning and its end lets it. */
function dateOf(kind: string, said: Statement): string {
  return kind === "span" ? data.things[said.source].date : said.reads;
}

function fundingRows(): Rows {
  const names = (parties: { label: string; modality: string }[]) =>
    parties.map(({ label, modality }) => (isPlanned(modality) ? `${label} (${modality})` : label)).join("; ");
  return {
    columns: ["what", "who pays", "amount", "delivered by", "where", "when", "actions", "statements"],
    cells: chosenGrants(state).map((grant) => [
      grant.label, names(grant.payers) || "not stated", grant.amount, names(grant.deliverers), names(grant.countries),
      grant.when, grant.actions.join(", "), grant.statements.join(" "),
    ]),
  };
}

/** CSV by RFC 4180; what a spreadsheet would take for a formula is told to be text. */
export function csvOf({ columns, cells }: Rows): string {
  const cell = (text: string) => {
    const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${[columns, ...cells].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
