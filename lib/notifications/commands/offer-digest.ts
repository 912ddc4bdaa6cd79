import { z } from "zod";
import { command } from "@/lib/kernel/command";
import { SAMPLE } from "@/lib/kernel/sample";
import { digestDue } from "../events";

export const OfferDigest = z
  .strictObject({ personId: z.uuid(), day: z.iso.date() })
  .meta({ examples: [{ personId: SAMPLE.agent, day: "2026-11-25" }] });

/** Says that a person's day has come to the hour of its digest; a day is offered once. */
export const offerDigest = command({
  name: "notifications.offer_digest",
  input: OfferDigest,
  load: (tx, _actor, { personId }) =>
    tx.user.findFirst({ where: { id: personId, deactivatedAt: null }, select: { id: true } }),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: person, emit }) {
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      insert into digest (id, user_id, day)
      values (muster_uuid7(), ${person.id}::uuid, ${input.day}::date)
      on conflict (user_id, day) do nothing returning id`;
    if (made) emit(digestDue, person.id, { digestId: made.id });
    return { id: person.id };
  },
});
