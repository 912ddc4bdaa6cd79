import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { LEVELS } from "@/lib/tickets/priority";

const level = z.enum(LEVELS);
const sent = z.iso.datetime();
const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, "must be one word, such as outage");

const isUnique = (list: readonly { key: string }[]) =>
  new Set(list.map((one) => one.key)).size === list.length;

const choice = z.strictObject({ key, text: line({ max: 200 }), weight: z.int().min(0).max(100) });

export const RiskQuestion = z
  .strictObject({
    key,
    text: line({ max: 300 }),
    choices: z.array(choice).min(2).max(10).refine(isUnique, "name two choices alike"),
  })
  .meta({ id: "RiskQuestion" });

const points = z.int().min(1).max(3_000);

export const ReviseQuestionnaire = z
  .strictObject({
    questions: z.array(RiskQuestion).min(1).max(30).refine(isUnique, "name two questions alike"),
    /** So many points, and more, are a medium risk. */
    mediumFrom: points,
    highFrom: points,
  })
  .superRefine(({ questions, mediumFrom, highFrom }, context) => {
    const most = questions.reduce(
      (sum, { choices }) => sum + Math.max(...choices.map(({ weight }) => weight)),
      0,
    );
    const say = (message: string) =>
      context.addIssue({ code: "custom", path: ["highFrom"], message });
    if (highFrom <= mediumFrom) say("must be more than mediumFrom");
    else if (highFrom > most) say(`can never be reached: all answers make ${most} at most`);
  })
  .meta({
    id: "ReviseRiskQuestionnaire",
    examples: [
      {
        questions: [
          {
            key: "outage",
            text: "Does the service stand still meanwhile?",
            choices: [
              { key: "no", text: "No", weight: 0 },
              { key: "yes", text: "Yes", weight: 5 },
            ],
          },
        ],
        mediumFrom: 1,
        highFrom: 5,
      },
    ],
  });

export const QuestionnaireView = z
  .object({
    /** Counts the versions; answers belong to one of them. */
    version: z.number().int(),
    questions: z.array(
      z.object({
        key: z.string(),
        text: z.string(),
        choices: z.array(z.object({ key: z.string(), text: z.string(), weight: z.number().int() })),
      }),
    ),
    mediumFrom: z.number().int(),
    highFrom: z.number().int(),
    /** Null: it came with Muster. */
    createdBy: Named.nullable(),
    createdAt: sent,
  })
  .meta({ id: "RiskQuestionnaire" });
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;

const rule = {
  name: line({ max: 120 }),
  /** Which changes, in the language of every search. */
  query: text({ max: 1_000 }),
  level,
};

export const CreateRiskRule = z.strictObject(rule).meta({
  id: "CreateRiskRule",
  examples: [{ name: "Whatever touches the VPN", query: "service:VPN", level: "medium" }],
});

export const ReviseRiskRule = z
  .strictObject(rule)
  .partial()
  .meta({ id: "ReviseRiskRule", examples: [{ level: "high" }] });

export const ReviseRiskRuleCommand = ReviseRiskRule.extend({ ruleId: id }).meta({
  examples: [{ ruleId: SAMPLE.riskRule, level: "high" }],
});

export const RemoveRiskRuleCommand = z
  .strictObject({ ruleId: id })
  .meta({ examples: [{ ruleId: SAMPLE.riskRule }] });

export const RiskRuleView = z
  .object({
    ...{ id, name: z.string(), query: z.string(), level },
    createdBy: Named,
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "RiskRule" });
export type RiskRuleView = z.infer<typeof RiskRuleView>;

export const AnswerRisk = z
  .strictObject({
    /** A choice's key for each question's. */
    answers: z
      .record(key, key)
      .refine((record) => Object.keys(record).length <= 30, "holds more than 30 members"),
  })
  .meta({ id: "AnswerRisk", examples: [{ answers: { outage: "no" } }] });

export const AnswerRiskCommand = AnswerRisk.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.change, answers: { outage: "no" } }],
});

/** How risky a change is, and why. */
export const RiskView = z
  .object({
    /** What it was judged to be when it was submitted last, and is from then on; null: not yet. */
    level: level.nullable(),
    judgedAt: sent.nullable(),
    /** The version that was answered, else the one that is asked now; null: nothing is asked. */
    questionnaire: QuestionnaireView.nullable(),
    answers: z.record(z.string(), z.string()),
    points: z.number().int().nullable(),
    /** What the answers make of it; null: it was not answered. */
    answered: level.nullable(),
    /** What its author said, where nothing was answered. */
    stated: level.nullable(),
    /** The rules that found it. */
    rules: z.array(z.object({ id, name: z.string(), level })),
    can: z.object({ answer: z.boolean() }),
  })
  .meta({ id: "ChangeRisk" });
export type RiskView = z.infer<typeof RiskView>;
