import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "./actor";

/**
 * Something that can happen to a subject. Facts hold ids, numbers and enumerated values only, never
 * typed text, so that they may outlive a purge. The sentence that tells it is the message
 * `events.<name>`.
 */
export type EventKind<Facts extends Record<string, unknown> = Record<string, unknown>> = {
  name: string;
  subject: string;
  /** Who may ever be told of it: `internal` never reaches a customer. */
  audience: "public" | "internal";
  facts: z.ZodType<Facts>;
};

export function eventKind<Shape extends z.core.$ZodLooseShape>(
  name: string,
  audience: "public" | "internal",
  shape: Shape,
) {
  const subject = name.split(".")[0] ?? name;
  return { name, subject, audience, facts: z.strictObject(shape) };
}

export type Emitted = { kind: EventKind; subjectId: string; facts: Record<string, unknown> };

export type Emit = <Facts extends Record<string, unknown>>(
  kind: EventKind<Facts>,
  subjectId: string,
  facts: Facts,
) => void;

/**
 * Writes the events, numbers them per subject without a gap, and adds the one job from which every
 * consequence follows. All of it commits with the command or not at all.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  key: string | null,
  emitted: readonly Emitted[],
) {
  const ids: string[] = [];
  const commandId = randomUUID();
  for (const { kind, subjectId, facts } of emitted) {
    const actorId = actor.kind === "person" ? actor.id : null;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with stream as (
        insert into event_stream (subject_id, last_seq) values (${subjectId}::uuid, 1)
        on conflict (subject_id) do update set last_seq = event_stream.last_seq + 1
        returning last_seq
      )
      insert into event 
        (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, key, command_id, facts)
      select muster_uuid7(), ${kind.subject}, ${subjectId}::uuid, last_seq, ${kind.name},
             ${actor.kind}, ${actorId}::uuid, ${key}, ${commandId}::uuid,
             ${JSON.stringify(kind.facts.parse(facts))}::jsonb
      from stream
      returning id`;
    for (const row of rows) ids.push(row.id);
  }
  if (ids.length === 0) return;
  await tx.$executeRaw`
    select graphile_worker.add_job('follow', json_build_object('eventIds', ${ids}::text[]))`;
}
