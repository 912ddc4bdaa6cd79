import { isDeepStrictEqual } from "node:util";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { QUESTIONNAIRE_ID, questionnaireRevised } from "../events";
import { canKeepRisk } from "../policy";
import { ReviseQuestionnaire } from "../risk-contract";
import { questionnaireIn } from "../risk-steps";

/** The next version, for changes that are answered from now on. */
export const reviseQuestionnaire = command({
  name: "risk_questionnaire.revise",
  input: ReviseQuestionnaire,
  async load(tx) {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('risk_questionnaire'))`;
    return { kept: await questionnaireIn(tx) };
  },
  allow: canKeepRisk,
  versionOf: ({ kept }) => kept?.number ?? 0,
  async run({ tx, actor, input, subject: { kept }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const isSame =
      kept !== null &&
      kept.mediumFrom === input.mediumFrom &&
      kept.highFrom === input.highFrom &&
      isDeepStrictEqual(kept.questions, input.questions);
    if (isSame) return { id: QUESTIONNAIRE_ID };
    const number = (kept?.number ?? 0) + 1;
    await tx.riskQuestionnaire.create({ data: { ...input, number, createdById: actor.id } });
    emit(questionnaireRevised, QUESTIONNAIRE_ID, { number });
    return { id: QUESTIONNAIRE_ID };
  },
});
