import { expect, test, vi } from "vitest";
import { invalid, stale } from "@/lib/kernel/errors";
import { answerForm } from "./answer-form";
import { sentBy, withoutEmpty } from "./form";

const ours = new Headers({ origin: "http://localhost:3000" });

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const typed = formOf([
  ["$ACTION_ID_1", ""],
  ["key", "k-1"],
  ["version", "7"],
  ["subject", "Hello"],
  ["description", ""],
  ["password", "a secret"],
  ["tags[]", "a"],
  ["tags[]", "b"],
]);

test("the fields of a form are what was typed, without what belongs to the door", () => {
  const sent = sentBy(typed);
  expect({ ...sent.fields }).toEqual({
    subject: "Hello",
    description: "",
    password: "a secret",
    tags: ["a", "b"],
  });
  expect([sent.key, sent.version]).toEqual(["k-1", 7]);
  expect(withoutEmpty(sent.fields)).not.toHaveProperty("description");
});

test("nothing is done for a form that no page of ours sent, nor for what is no form", async () => {
  const work = vi.fn(async () => ({}));
  for (const headers of [new Headers(), new Headers({ origin: "https://evil.example" })]) {
    expect(await answerForm(headers, typed, work)).toMatchObject({ refused: { ok: false } });
  }
  for (const odd of [undefined, null, "x", {}, []]) {
    expect(await answerForm(ours, odd, work)).toMatchObject({ refused: { ok: false } });
  }
  expect(work).not.toHaveBeenCalled();
});

test("a refusal says what is wrong with which field, and keeps what was typed but no secret", async () => {
  const answer = await answerForm(ours, typed, async () => {
    throw invalid([
      { path: "/subject", message: "is taken" },
      { path: "/subject/0", message: "and more" },
    ]);
  });
  expect(answer).toEqual({
    refused: {
      ok: false,
      message: "Some of this needs a correction.",
      errors: { subject: "is taken" },
      values: { subject: "Hello", description: "", tags: "a b" },
    },
  });
});

test("a fault of ours shows a number only, and the typed text survives it", async () => {
  const answer = await answerForm(ours, typed, async () => {
    throw new Error("select secret");
  });
  expect(JSON.stringify(answer)).not.toContain("select secret");
  expect(answer).toMatchObject({ refused: { ok: false, values: { subject: "Hello" } } });
});

test("somebody who saw an old version is told to look again", async () => {
  const answer = await answerForm(ours, typed, async () => {
    throw stale(8);
  });
  expect(answer).toMatchObject({ refused: { message: expect.stringContaining("changed this") } });
});
