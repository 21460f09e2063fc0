// What has become of a promise by a day, as the ledger says.

import { dayWords } from "./days";
import { data, type Promise_, type Step } from "./records";
import type { State } from "./state";

/** What is reported of these is still to come. */
const WAITING = new Set(["open", "overdue", "no date", "withheld"]);

/** The day by which promises are judged: the chosen one, else that of the newest edition. */
export function judgedOn(now: State): number {
  return now.time.mode === "all" ? (data.editions.at(-1)?.issued ?? now.time.to) : now.time.to;
}

/** By which day promises are judged, and by which papers. */
export function judgedWords(now: State): string {
  if (!data.promises.length) return "";
  const written = data.editions.at(-1)?.issued ?? null;
  const papers = written === null ? "" : `, by papers up to ${dayWords(written)}`;
  return `Promises as of ${dayWords(judgedOn(now))}${papers}`;
}

/** The last step by that day. */
function stepOn({ steps }: Promise_, day: number): Step {
  return steps.filter(({ since }) => since === null || since <= day).at(-1) ?? steps[0];
}

export function outcomeOn(promise: Promise_, day: number): string {
  return stepOn(promise, day).outcome;
}

/** The day of the report that tells of the outcome, where one does. */
export function reportedOn(promise: Promise_, day: number): number | null {
  const { outcome, reported } = stepOn(promise, day);
  return WAITING.has(outcome) ? null : reported;
}

/** What is reported by that day; of a promise that waits, what the paper says is still to come. */
export function reportOf(promise: Promise_, day: number): string {
  const { outcome, report } = stepOn(promise, day);
  return report && WAITING.has(outcome) ? `still to come: ${report}` : report;
}
