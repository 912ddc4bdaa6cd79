import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { HISTORY_KINDS } from "@/lib/tickets/history";
import { LEAST_LONG } from "./newest";

const KeptBeside = z.object({
  /** Replies that wait to go out. */
  held: z.boolean(),
  /** Something that the asker was writing. */
  draft: z.boolean(),
  /** Mails that carried a reply. */
  mailed: z.boolean(),
  /** Mails by which something of it came. */
  arrived: z.boolean(),
  /** Replies in the trash. */
  trashed: z.boolean(),
  /** Somebody who has it open or looks at it. */
  present: z.boolean(),
  /** A field that was another before. */
  history: z.boolean(),
  /** So many replies that the first of them could be hidden. */
  long: z.boolean(),
  /** What a catalogue's form asked for. */
  request: z.boolean(),
  approvals: z.boolean(),
  tasks: z.boolean(),
  /** A review that agreed on it. */
  actions: z.boolean(),
  /** Tickets that became part of it. */
  merged: z.boolean(),
  /** Lists of tasks that could be put on a ticket at all. */
  checklists: z.boolean(),
  /** Fields of the desk's own that any ticket has. */
  fields: z.boolean(),
  /** Something that teams promise each other at all. */
  ola: z.boolean(),
});

export type KeptBeside = z.infer<typeof KeptBeside>;

const NOTHING: KeptBeside = {
  ...{ held: false, draft: false, mailed: false, arrived: false },
  ...{ trashed: false, present: false, history: false, long: false },
  ...{ request: false, approvals: false, tasks: false, actions: false, merged: false },
  ...{ checklists: false, fields: false, ola: false },
};

/**
 * What there is of a ticket beside its words, in one question, so that a page asks further only where
 * something is. It tells no more than that: whoever asks further is told what they may see. Nothing
 * for customers.
 */
export async function keptBeside(actor: Actor, ticketId: string): Promise<KeptBeside> {
  if (!isAgent(actor)) return NOTHING;
  const personId = actor.kind === "person" ? actor.id : null;
  const [row] = await prisma.$queryRaw<unknown[]>`
    select exists (select from held_reply where ticket_id = t.id and outcome is null) as held,
      exists (select from draft where person_id = ${personId}::uuid and ticket_id = t.id) as draft,
      exists (select from reply r join mail m on m.reply_id = r.id where r.ticket_id = t.id)
        as mailed,
      exists (select from inbound_mail where ticket_id = t.id) as arrived,
      exists (select from reply where ticket_id = t.id and trash_entry_id is not null) as trashed,
      exists (select from ticket_presence where ticket_id = t.id) as present,
      exists (select from ticket_revision where ticket_id = t.id)
        or exists (select from event where subject_id = t.id
          and kind = any(${[...HISTORY_KINDS]}::text[])) as history,
      exists (select from reply where ticket_id = t.id offset ${LEAST_LONG - 1}) as long,
      exists (select from request_record where ticket_id = t.id) as request,
      exists (select from approval where ticket_id = t.id) as approvals,
      exists (select from task where ticket_id = t.id) as tasks,
      exists (select from mi_action_item where ticket_id = t.id) as actions,
      exists (select from ticket_merge where into_id = t.id) as merged,
      exists (select from checklist where removed_at is null) as checklists,
      exists (select from custom_field) as fields,
      exists (select from ola_policy where removed_at is null) as ola
    from (select ${ticketId}::uuid as id) t`;
  return KeptBeside.parse(row);
}
