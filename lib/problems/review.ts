import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import { LOOKS } from "@/lib/tickets/type-fields";

/** Who wrote the look back last; what was changed after it was approved is not approved any more. */
export function writersOf(actor: Actor, before: object, after: object) {
  const said = (record: object, name: string) => Reflect.get(record, name) ?? null;
  const isSame = LOOKS.every((name) => said(before, name) === said(after, name));
  if (isSame) return {};
  return {
    reviewById: actor.kind === "person" ? actor.id : null,
    ...{ reviewApprovedById: null, reviewApprovedAt: null },
  };
}

type Looked = Record<(typeof LOOKS)[number], string | null>;

export const missingIn = (record: Looked) => LOOKS.filter((name) => record[name] === null);

const unwritten = (record: Looked): FieldError[] =>
  missingIn(record).map((name) => ({
    path: `/fields/${name}`,
    message: "is required of a major problem",
  }));

/** @throws `validation-failed` naming what has to be written before it can be approved. */
export function requireWritten(record: Looked): void {
  const errors = unwritten(record);
  if (errors.length > 0) throw invalid(errors);
}

/** @throws `validation-failed` naming what a major problem still needs before it is closed. */
export async function requireReview(tx: Tx, ticketId: string): Promise<void> {
  const record = await tx.problemRecord.findUniqueOrThrow({ where: { ticketId } });
  const errors = missingOfReview(record);
  if (errors.length > 0) throw invalid(errors);
}

type Reviewed = Looked & { major: boolean; reviewApprovedAt: Date | null };

/** The same, as far as it is a major one. */
export function missingOfReview(record: Reviewed): FieldError[] {
  if (!record.major) return [];
  const errors = unwritten(record);
  if (record.reviewApprovedAt === null) {
    errors.push({
      path: "/fields/reviewApprovedAt",
      message: "is missing: somebody else has to approve the review of a major problem",
    });
  }
  return errors;
}
