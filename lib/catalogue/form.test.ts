import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, answersTo, askedIn, FormField, RequestForm } from "./form";

const field = (given: object) => FormField.parse({ label: "A field", kind: "text", ...given });
const laptop = RequestForm.parse([
  { key: "model", label: "Model", kind: "choice", required: true, choices: ["Light", "Strong"] },
  {
    key: "why",
    label: "Why",
    kind: "long",
    required: true,
    shownWhen: { field: "model", is: "Strong" },
  },
  { key: "count", label: "How many", kind: "number", min: 1, max: 5 },
]);
const problemsOf = (given: object) => {
  const parsed = answersTo(laptop).safeParse(given);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, code, message }) =>
        code === "unrecognized_keys" ? `${message}` : `${path.join("/")} ${message}`,
      );
};

test("what is not asked is not needed and not taken, and what is no field is refused", () => {
  expect(problemsOf({ model: "Light" })).toEqual([]);
  expect(problemsOf({ model: "Strong" })).toEqual(["why is needed"]);
  expect(problemsOf({ model: "Strong", why: "Video." })).toEqual([]);
  expect(problemsOf({ model: "Light", why: "Video." })).toEqual([
    "why is asked only when “Model” is “Strong”",
  ]);
  expect(problemsOf({})).toEqual(["model is needed"]);
  expect(problemsOf({ model: "Light", colour: "red" })).toHaveLength(1);
  expect(problemsOf({ model: "Huge" })).not.toEqual([]);
  expect(problemsOf({ model: "Light", count: 6 })).not.toEqual([]);
  expect(problemsOf({ model: "Light", count: "2" })).not.toEqual([]);
});

test("a form that cannot be filled in is refused by name", () => {
  const faults = (form: object[]) => {
    const parsed = RequestForm.safeParse(form.map((one) => ({ label: "A", kind: "text", ...one })));
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("/"));
  };
  expect(faults([{ key: "a" }, { key: "a" }])).toEqual(["1/key"]);
  expect(faults([{ key: "a", kind: "choice", choices: ["one"] }])).toEqual(["0/choices"]);
  expect(faults([{ key: "a", choices: ["one"] }])).toEqual(["0/choices"]);
  expect(faults([{ key: "a", kind: "number", min: 2, max: 1 }])).toEqual(["0/max"]);
  expect(
    faults([
      { key: "a", kind: "file" },
      { key: "b", kind: "file" },
    ]),
  ).toEqual(["1/kind"]);
  const when = { shownWhen: { field: "b", is: "yes" } };
  const later = { key: "b", kind: "choice", choices: ["yes", "no"] };
  expect(faults([{ key: "a", ...when }, later])).toEqual(["0/shownWhen"]);
  expect(faults([later, { key: "a", shownWhen: { field: "b", is: "maybe" } }])).toEqual([
    "1/shownWhen",
  ]);
  expect(faults([later, { key: "a", ...when }])).toEqual([]);
  expect(faults([{ key: "not a word" }])).toEqual(["0/key"]);
});

const CHOICES = ["yes", "no", "maybe"];
const forms = fc
  .array(
    fc.record({
      isChoice: fc.boolean(),
      required: fc.boolean(),
      hangsOn: fc.option(fc.nat(20)),
      is: fc.constantFrom(...CHOICES),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ isChoice, required, hangsOn, is }, at) => {
      const other = hangsOn === null || at === 0 ? null : hangsOn % at;
      const isOther = other !== null && drafts[other]?.isChoice;
      return field({
        key: `f${at}`,
        required,
        ...(isChoice ? { kind: "choice", choices: CHOICES } : {}),
        shownWhen: isOther ? { field: `f${other}`, is } : null,
      });
    }),
  );

/** Fills in each field that is asked, in order, as a person does. */
function filledIn(form: RequestForm, picks: readonly number[]): Answers {
  const answers: Answers = {};
  for (const [at, { key, kind }] of form.entries()) {
    if (!askedIn(form, answers).some((asked) => asked.key === key)) continue;
    answers[key] = kind === "choice" ? (CHOICES[(picks[at] ?? 0) % 3] ?? "yes") : "words";
  }
  return answers;
}

test("a form that is filled in from top to bottom is taken as it is, whatever hangs on what", () => {
  fc.assert(
    fc.property(forms, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (form, picks) => {
      const answers = filledIn(RequestForm.parse(form), picks);
      expect(answersTo(form).parse(answers)).toEqual(answers);
    }),
  );
});

test("one answer too many or one needed answer too few is always refused", () => {
  fc.assert(
    fc.property(forms, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (form, picks) => {
      const answers = filledIn(form, picks);
      const schema = answersTo(form);
      expect(schema.safeParse({ ...answers, unknown: "x" }).success).toBe(false);
      for (const { key, required, kind } of form) {
        if (answers[key] === undefined) {
          const more = { ...answers, [key]: kind === "choice" ? "yes" : "words" };
          expect(schema.safeParse(more).success).toBe(false);
        } else if (required) {
          const { [key]: _left, ...fewer } = answers;
          expect(schema.safeParse(fewer).success).toBe(false);
        }
      }
    }),
  );
});
