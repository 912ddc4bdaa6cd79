import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "./actor";
import { type Answered, remembering } from "./key";

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
 * Writes the events, numbers them per subject without a gap, adds the one job from which every
 * consequence follows, and keeps the answer under its key, in one statement. All of it commits with
 * the command or not at all.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  answered: Answered | null,
  emitted: readonly [Emitted, ...Emitted[]],
) {
  const key = answered?.key ?? null;
  const actorId = actor.kind === "person" ? actor.id : null;
  const kinds = emitted.map(({ kind }) => kind.name);
  const subjectKinds = emitted.map(({ kind }) => kind.subject);
  const subjectIds = emitted.map(({ subjectId }) => subjectId);
  const facts = emitted.map(({ kind, facts }) => JSON.stringify(kind.facts.parse(facts)));
  await tx.$executeRaw`
    with given as (
      select *, row_number() over (partition by subject_id order by at) as nth,
        count(*) over (partition by subject_id) as together
      from unnest(${kinds}::text[], ${subjectKinds}::text[], ${subjectIds}::uuid[], ${facts}::text[])
        with ordinality as g (kind, subject_kind, subject_id, facts, at)
    ), named as (
      -- Ids of the same moment are in no order by themselves.
      select id, row_number() over (order by id) as at
      from (select muster_uuid7() as id from given) ids
    ), stream as (
      insert into event_stream (subject_id, last_seq)
      select subject_id, count(*) from given group by subject_id order by subject_id
      on conflict (subject_id) do update
        set last_seq = event_stream.last_seq + excluded.last_seq
      returning subject_id, last_seq
    ), recorded as (
      insert into event
        (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, key, command_id, facts)
      select n.id, g.subject_kind, g.subject_id, s.last_seq - g.together + g.nth, g.kind,
        ${actor.kind}, ${actorId}::uuid, ${key}, ${randomUUID()}::uuid, g.facts::jsonb
      from given g join named n using (at) join stream s using (subject_id)
    )${answered ? Prisma.sql`, kept as (${remembering(answered)})` : Prisma.empty}
    select graphile_worker.add_job('follow',
      json_build_object('eventIds', (select array_agg(id order by at) from named)))`;
}
