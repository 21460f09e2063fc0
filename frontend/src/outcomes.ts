// What has become of a promise by a day: a report counts from the day on which it was known.

import { data, type Promise_ } from "./records";
import { type State } from "./state";

const WAITING = new Set(["open", "overdue", "no date", "withheld"]);

/** The day by which promises are judged: the chosen one, else that of the newest edition. */
export function judgedOn(now: State): number {
  return now.time.mode === "all" ? (data.editions.at(-1)?.issued ?? now.time.to) : now.time.to;
}

/** The day of the report that tells of the outcome, where it was known by that day. */
export function reportedOn(promise: Promise_, day: number): number | null {
  return WAITING.has(outcomeOn(promise, day)) ? null : promise.known;
}

/** What is reported by that day and when; of a promise that waits, what the paper says is still to come. */
export function reportOf(promise: Promise_, day: number): string {
  const words = [promise.report, promise.report_when].filter(Boolean).join(", ");
  if (!words || !WAITING.has(outcomeOn(promise, day))) return words;
  return WAITING.has(promise.outcome) ? `still to come: ${words}` : "";
}

export function outcomeOn(promise: Promise_, day: number): string {
  const { known, last, outcome } = promise;
  if (outcome === "withheld") return outcome;
  if (!WAITING.has(outcome) && (known === null || known <= day)) return outcome;
  if (last === null) return "no date";
  return last < day ? "overdue" : "open";
}
