import { writeFileSync } from "node:fs";

/**
 * Writes to the file REPORT names what a run of vitest found: how many tests passed, failed and were
 * skipped, and each failure with its place and words. Errors outside of tests count too, which vitest's
 * own report in JSON does not know.
 */
export default class VitestReport {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const failures = [
      ...inState("failed").map((test) => ({
        where: `${test.module.relativeModuleId} › ${test.fullName}`,
        words: wordsOf(test.result().errors),
      })),
      ...modules.flatMap(outsideOfTests),
      ...unhandled.map((error) => ({ where: "outside of any test", words: wordsOf([error]) })),
    ];
    const passed = inState("passed").length;
    const skipped = tests.length - passed - inState("failed").length;
    writeFileSync(process.env.REPORT, JSON.stringify({ passed, skipped, failures }));
  }
}

/** Errors of a file that did not load, and of what its suites do around their tests. */
function outsideOfTests(module) {
  return [module, ...module.children.allSuites()]
    .filter((part) => part.errors().length > 0)
    .map((part) => ({
      where: [module.relativeModuleId, part.fullName].filter(Boolean).join(" › "),
      words: wordsOf(part.errors()),
    }));
}

function wordsOf(errors) {
  return errors.map(({ stack, message }) => stack || message).join("\n");
}
