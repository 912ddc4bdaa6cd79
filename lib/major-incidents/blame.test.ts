import { expect, test } from "vitest";
import { blameIn } from "./blame";

const PEOPLE = [
  { name: "Asha Kapoor", role: "commander" },
  { name: "Jo Ng", role: "scribe" },
];
const found = (text: string) => blameIn(text, PEOPLE).map(({ kind, words }) => [kind, words]);

test("somebody by name, what they should have done, and their faults are pointed out", () => {
  expect(found("Asha should have rolled back, and failed to tell anybody.")).toEqual([
    ["person", "Asha"],
    ["hindsight", "should have"],
    ["fault", "failed to"],
  ]);
  expect(found("It was human error; the on-call shouldn’t have paused.")).toEqual([
    ["hindsight", "shouldn’t have"],
    ["fault", "human error"],
  ]);
  expect(blameIn("Asha Kapoor was to blame.", PEOPLE)[0]).toMatchObject({ instead: "commander" });
});

test("words about how it came about are left alone, and so are names within other words", () => {
  expect(found("The rekey interval was read as seconds; no alarm watched it.")).toEqual([]);
  expect(found("Ashamed of nothing, Johann and the job queue went on.")).toEqual([]);
  expect(found("")).toEqual([]);
});

test("each wording is pointed out once", () => {
  expect(found("They failed to see it. Nobody else failed to. They failed to act.")).toEqual([
    ["fault", "failed to"],
  ]);
});
