import { CHANGE_OUTCOMES, type Condition, type Lifecycle, type State } from "./words";

const BEFORE_REVIEW: State[] = ["draft", "assess", "authorize", "scheduled", "implement"];

const free = ({ held }: Condition) => !held;
/** Whom a board was asked about is not for one alone to decide. */
const alone = (condition: Condition) => free(condition) && !condition.asked;
const asked = (condition: Condition) => free(condition) && condition.asked === true;
/** What is to be made yet, and what was. */
const ahead = (condition: Condition) => free(condition) && !condition.retroactive;
const made = ({ retroactive }: Condition) => retroactive === true;
const freeAnd = (kind: Condition["kind"]) => (condition: Condition) =>
  !condition.held && condition.kind === kind;

/** ITIL 4, change enablement. While a change is held, only releasing and cancelling it are left. */
export const CHANGE: Lifecycle = {
  initial: "draft",
  moves: [
    {
      event: "submit",
      from: ["draft"],
      to: "assess",
      who: ["agent"],
      optional: ["note"],
      when: freeAnd("normal"),
    },
    {
      event: "submit",
      from: ["draft"],
      to: "authorize",
      who: ["agent"],
      required: ["reason"],
      optional: ["linkedId", "note"],
      when: (condition) => freeAnd("emergency")(condition) && !made(condition),
    },
    // It was made already: how it went is known, and nothing is left but to agree and to look back.
    {
      event: "submit",
      from: ["draft"],
      to: "authorize",
      who: ["agent"],
      required: ["reason", "actualStart", "actualEnd", "outcome"],
      optional: ["linkedId", "note"],
      values: { outcome: CHANGE_OUTCOMES },
      when: (condition) => freeAnd("emergency")(condition) && made(condition),
    },
    {
      event: "submit",
      from: ["draft"],
      to: "scheduled",
      who: ["agent"],
      optional: ["note"],
      when: (condition) => freeAnd("standard")(condition) && condition.templated !== false,
    },
    // One that was planned by hand has to become one of a template first.
    {
      event: "submit",
      from: ["draft"],
      to: "scheduled",
      who: ["agent"],
      required: ["templateId"],
      optional: ["note"],
      when: (condition) => freeAnd("standard")(condition) && condition.templated === false,
    },
    {
      event: "assess_ok",
      from: ["assess"],
      to: "authorize",
      who: ["peer"],
      optional: ["note"],
      when: free,
    },
    {
      event: "authorize",
      from: ["authorize"],
      to: "scheduled",
      who: ["change_manager"],
      optional: ["note"],
      when: (condition) => alone(condition) && !made(condition),
    },
    {
      event: "authorize",
      from: ["authorize"],
      to: "review",
      who: ["change_manager"],
      optional: ["note"],
      when: (condition) => alone(condition) && made(condition),
    },
    // Of those who are asked: a vote, which moves it once enough of them say so.
    {
      event: "authorize",
      from: ["authorize"],
      to: "scheduled",
      who: ["approver"],
      optional: ["note"],
      when: (condition) => asked(condition) && !made(condition),
    },
    {
      event: "authorize",
      from: ["authorize"],
      to: "review",
      who: ["approver"],
      optional: ["note"],
      when: (condition) => asked(condition) && made(condition),
    },
    {
      event: "reject",
      from: ["assess", "authorize"],
      to: "draft",
      who: ["approver", "change_manager"],
      required: ["reason"],
      when: free,
    },
    {
      event: "revert",
      from: ["assess", "authorize"],
      to: "draft",
      who: ["author"],
      when: free,
    },
    {
      event: "start",
      from: ["scheduled"],
      to: "implement",
      who: ["agent", "system"],
      required: ["assigneeId"],
      optional: ["reason", "note"],
      when: ahead,
    },
    {
      event: "finish",
      from: ["implement"],
      to: "review",
      who: ["agent", "system"],
      required: ["outcome"],
      optional: ["actualStart", "actualEnd", "note"],
      values: { outcome: CHANGE_OUTCOMES },
      when: ahead,
    },
    {
      event: "close",
      from: ["review"],
      to: "closed",
      who: ["change_manager", "system"],
      optional: ["review", "note"],
      when: (condition) => free(condition) && !condition.weighty,
    },
    {
      event: "close",
      from: ["review"],
      to: "closed",
      who: ["change_manager", "system"],
      required: ["review"],
      optional: ["note"],
      when: (condition) => free(condition) && condition.weighty === true,
    },
    {
      event: "hold",
      from: BEFORE_REVIEW,
      to: "same",
      who: ["agent"],
      required: ["reason"],
      when: free,
    },
    {
      event: "release",
      from: BEFORE_REVIEW,
      to: "same",
      who: ["agent"],
      optional: ["note"],
      when: ({ held }) => held,
    },
    {
      event: "cancel",
      from: BEFORE_REVIEW,
      to: "cancelled",
      who: ["author", "change_manager"],
      required: ["reason"],
    },
  ],
};
