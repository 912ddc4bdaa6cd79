import { LEVELS, type Level } from "@/lib/tickets/priority";

export type Question = {
  key: string;
  text: string;
  choices: readonly { key: string; text: string; weight: number }[];
};
export type Questionnaire = {
  number: number;
  questions: readonly Question[];
  mediumFrom: number;
  highFrom: number;
};
export type Answers = Readonly<Record<string, string>>;

/** The highest of some levels; null where there are none. */
export const highestOf = (levels: readonly Level[]): Level | null =>
  LEVELS.find((level) => levels.includes(level)) ?? null;

/** How many points the answers make together. */
export const pointsOf = (questions: readonly Question[], answers: Answers): number =>
  questions.reduce(
    (sum, { key, choices }) => sum + (chosen(choices, answers[key])?.weight ?? 0),
    0,
  );

const chosen = (choices: Question["choices"], key: string | undefined) =>
  choices.find((choice) => choice.key === key);

export function levelOf(points: number, { mediumFrom, highFrom }: Questionnaire): Level {
  if (points >= highFrom) return "high";
  return points >= mediumFrom ? "medium" : "low";
}

/** What is wrong with some answers, by the question. */
export function faultsIn(questions: readonly Question[], answers: Answers) {
  const known = new Set(questions.map(({ key }) => key));
  return [
    ...Object.keys(answers)
      .filter((key) => !known.has(key))
      .map((key) => ({ path: `/answers/${key}`, message: "is not asked" })),
    ...questions.flatMap(({ key, choices }) => {
      const path = `/answers/${key}`;
      if (answers[key] === undefined) return [{ path, message: "is not answered" }];
      if (chosen(choices, answers[key])) return [];
      const keys = choices.map((choice) => choice.key).join(", ");
      return [{ path, message: `must be one of: ${keys}` }];
    }),
  ];
}
