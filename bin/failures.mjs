import { stripVTControlCharacters } from "node:util";

/** Enough of an error to know it again; the whole of it stands where it happened. */
const MOST_LINES = 12;

/**
 * Says once more, at the end of a run, what failed and why: the words of thousands of tests lie between
 * a failure and the sum, and who reads a log from its end has only that.
 */
export function sayFailures(failures) {
  for (const [index, { stage, where, words }] of failures.entries()) {
    console.log(
      `\n✗ ${index + 1} of ${failures.length}  ${[stage, where].filter(Boolean).join(": ")}`,
    );
    if (words) console.log(shortened(words));
  }
}

function shortened(words) {
  const lines = stripVTControlCharacters(words).trim().split("\n");
  const left = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map((line) => `    ${line}`);
  return [...shown, ...(left > 0 ? [`    (${left} more lines above)`] : [])].join("\n");
}

/** What a report of Playwright in JSON tells of journeys that failed, or passed at a second try only. */
export function failuresOfPlaywright(report) {
  const failed = (report.suites ?? []).flatMap(specsOf).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => ({
        where: `${spec.file}:${spec.line} › ${spec.title}`,
        words: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join("\n"),
      })),
  );
  const outside = (report.errors ?? []).map(({ message }) => ({
    where: "outside of any journey",
    words: message,
  }));
  return [...failed, ...outside];
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
