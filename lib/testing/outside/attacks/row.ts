import type { Answer } from "../asking";
import type { Cast } from "../people";
import { changesBetween, leaksIn, settled, traces } from "../traces";

export type Stage = { url: string; twinUrl: string; cast: Cast };

/** One class of hostile or malformed request, and what it must get. */
export type Row = {
  id: string;
  says: string;
  /** What the answers have to be, each or one after the other: "422 validation-failed", "401 or 403". */
  expect: string | readonly string[];
  ask: (stage: Stage) => Promise<Answer | readonly Answer[]>;
  /** What is made on purpose, before anything is counted. */
  prepare?: (stage: Stage) => Promise<void>;
  /** The rows that may be there more than before; by default none, in any table. */
  effect?: Record<string, number>;
  /** More that has to hold of the answers; returns what does not. */
  also?: (answers: readonly Answer[], stage: Stage) => string[] | Promise<string[]>;
  /** A file that anybody may keep. */
  isFile?: boolean;
};

/** Everything in which the desk did not do with a row what it has to. */
export async function faultsOf(row: Row, stage: Stage): Promise<string[]> {
  await row.prepare?.(stage);
  await settled();
  const before = await traces();
  const answers = [await row.ask(stage)].flat() as Answer[];
  await settled();
  const after = await traces();
  return [...effectFaults(row, before, after), ...(await answerFaults(row, stage, answers))];
}

/** What can be told from the answers alone. */
export async function answerFaults(
  row: Row,
  stage: Stage,
  answers: readonly Answer[],
): Promise<string[]> {
  const found = answers.flatMap((answer, at) => faultsIn(answer, expectedAt(row, at), row));
  return [...found, ...((await row.also?.(answers, stage)) ?? [])];
}

const expectedAt = ({ expect }: Row, at: number) =>
  typeof expect === "string" ? expect : (expect[at] ?? "nothing");

function faultsIn(answer: Answer, expected: string, { isFile = false }: Row): string[] {
  const { status, code, headers, text } = answer;
  const got = code === null ? String(status) : `${status} ${code}`;
  const found = leaksIn(text);
  const isExpected = expected.split(" or ").some((one) => one === got || one === String(status));
  if (!isExpected) found.push(`answered ${got} instead of ${expected}`);
  // Where the connection just ends, there is nothing that could be sniffed or stored.
  if (status === 0) return found;
  if (headers["x-content-type-options"] !== "nosniff") found.push("may be sniffed");
  if (!isFile && !/\bno-store\b/.test(headers["cache-control"] ?? "")) found.push("may be stored");
  if (status === 401 && !headers["www-authenticate"]?.includes("Bearer")) found.push("asks nobody");
  if (status === 405 && code !== null && !headers.allow) found.push("does not say what is allowed");
  if (status === 429 && !headers["retry-after"]) found.push("does not say when");
  if (code === "validation-failed" && !answer.body.errors?.length) found.push("names no field");
  return found;
}

function effectFaults(
  { effect }: Row,
  before: Record<string, number>,
  after: Record<string, number>,
): string[] {
  if (effect === undefined) return changesBetween(before, after);
  return Object.entries(effect)
    .filter(([name, more]) => (after[name] ?? 0) - (before[name] ?? 0) !== more)
    .map(
      ([name, more]) => `${name}: ${(after[name] ?? 0) - (before[name] ?? 0)} more, not ${more}`,
    );
}

export const WORDS = { subject: "No mail since noon", description: "Outlook spins." };
export const MISSING = "0199aaaa-0000-7000-8000-000000000000";
export const TICKETS = "/api/v1/tickets";

/** A complaint unless it holds. */
export const unless = (holds: boolean, complaint: string) => (holds ? [] : [complaint]);
