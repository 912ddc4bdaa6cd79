import { jsonOf } from "@/lib/web/catalogue-forms";
import type { Fields } from "@/lib/web/form";

const orNull = (typed: Fields[string] | undefined) => (typed === "" ? null : typed);

export const boardsFrom = ({ cabPolicyId, ecabPolicyId }: Fields): unknown => ({
  cabPolicyId: orNull(cabPolicyId),
  ecabPolicyId: orNull(ecabPolicyId),
});

const digits = (typed: Fields[string] | undefined) =>
  typeof typed === "string" && /^\d{1,5}$/.test(typed) ? Number(typed) : typed;

export const questionnaireFrom = ({ questions, mediumFrom, highFrom }: Fields): unknown => ({
  questions: jsonOf(questions),
  mediumFrom: digits(mediumFrom),
  highFrom: digits(highFrom),
});
