import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";
import { revisePolicy } from "@/lib/sla/commands/revise-policy";
import { type PolicyPreview, RevisePolicyCommand } from "@/lib/sla/contract";
import { previewFor } from "@/lib/sla/preview";
import { CLOCK_KINDS } from "@/lib/sla/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import type { Done } from "./answer-form";
import { type Fields, type Sent, withoutEmpty } from "./form";

/** So many lines for escalations stand in the form, of which any may be left empty. */
export const ESCALATION_LINES = 40;

/** A policy as its form has it: a line a priority, a line an escalation. */
export function policyFrom(fields: Fields): unknown {
  const { policyId, name, type, organisationId, serviceId, pauses } = fields;
  const errors: FieldError[] = [];
  const targets = PRIORITIES.flatMap((priority) => {
    const lengths = CLOCK_KINDS.map((kind) => {
      const field = `${priority}-${kind}`;
      return [kind, minutesFrom(String(fields[field] ?? ""), field, errors)] as const;
    });
    if (lengths.every(([, minutes]) => minutes === null)) return [];
    const calendarId = fields[`${priority}-calendar`] || null;
    return [{ priority, calendarId, ...Object.fromEntries(lengths) }];
  });
  if (errors.length > 0) throw invalid(errors);
  const whom = withoutEmpty({
    ...(type === undefined ? {} : { type }),
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(serviceId === undefined ? {} : { serviceId }),
  });
  return {
    ...(policyId === undefined ? whom : { policyId }),
    ...{ name, targets, pauses: pauses ?? [], escalations: escalationsFrom(fields) },
  };
}

/** What a team promises, as its form has it: the same lines with one length each. */
export function olaFrom(fields: Fields): unknown {
  const { olaId, teamId, pauses } = fields;
  const errors: FieldError[] = [];
  const targets = PRIORITIES.flatMap((priority) => {
    const field = `${priority}-minutes`;
    const minutes = minutesFrom(String(fields[field] ?? ""), field, errors);
    return minutes === null
      ? []
      : [{ priority, minutes, calendarId: fields[`${priority}-calendar`] || null }];
  });
  if (errors.length > 0) throw invalid(errors);
  const escalations = escalationsFrom(fields).map(({ clock: _clock, ...rest }) => rest);
  return {
    ...(olaId === undefined ? { teamId } : { olaId }),
    ...{ targets, pauses: pauses ?? [], escalations },
  };
}

function escalationsFrom(fields: Fields) {
  return Array.from({ length: ESCALATION_LINES }, (_, at) => at).flatMap((at) => {
    const percent = String(fields[`e${at}-percent`] ?? "").trim();
    if (percent === "") return [];
    return [
      {
        clock: fields[`e${at}-clock`],
        percent: Number(percent),
        tells: fields[`e${at}-tells`] ?? [],
        raises: fields[`e${at}-raises`] === "true",
        teamId: fields[`e${at}-team`] || null,
      },
    ];
  });
}

const LENGTH = /^(?:(\d{1,4})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?$/i;

/** "4 h", "30 min" or "1 h 30 min"; never days, of which nobody knows how long they are. */
function minutesFrom(typed: string, field: string, errors: FieldError[]): number | null {
  const text = typed.trim();
  if (text === "") return null;
  const parts = LENGTH.exec(text);
  const minutes = Number(parts?.[1] ?? 0) * 60 + Number(parts?.[2] ?? 0);
  if (parts && minutes > 0) return minutes;
  errors.push({ path: `/${field}`, message: "must read like 30 min, 4 h or 1 h 30 min" });
  return null;
}

/**
 * The form of a policy: its buttons show what a change would do, or do it. Where open tickets would be
 * late or no longer be, it is done only by somebody who has seen that.
 */
export const revisePolicyForm = {
  input: RevisePolicyCommand,
  from: policyFrom,
  async run(person: Person, input: z.infer<typeof RevisePolicyCommand>, sent: Sent): Promise<Done> {
    const t = await getTranslations("sla");
    const preview = await previewFor(person, input);
    const isSeen = sent.fields.seen === "true";
    const changes = preview !== null && preview.flips.length > 0;
    const looks = sent.fields.then === "preview";
    if (preview && changes && (looks || !isSeen)) {
      throw new Refused("conflict", sentenceOf(preview, t));
    }
    if (looks) return { message: t("preview.none", { tickets: preview?.looked ?? 0 }) };
    await execute(revisePolicy, person, input, { key: sent.key, version: sent.version });
    return { message: t("policy.saved") };
  },
};

const NAMED_AT_MOST = 12;

type Translate = Awaited<ReturnType<typeof getTranslations<"sla">>>;

function sentenceOf({ breaches, recovers, flips, looked }: PolicyPreview, t: Translate): string {
  const names = [...new Set(flips.map(({ ticket }) => ticket.reference))];
  const shown = names.slice(0, NAMED_AT_MOST).join(", ");
  const list = names.length > NAMED_AT_MOST ? `${shown}, …` : shown;
  return t("preview.some", { breaches, recovers, looked, list });
}
