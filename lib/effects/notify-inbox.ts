import { approvalDecided } from "@/lib/approvals/events";
import { ruleCalled } from "@/lib/automation/events";
import {
  sendOvertaken,
  sendStopped,
  ticketNoted,
  ticketNoteEdited,
  ticketNoteReacted,
  ticketReacted,
  ticketReplied,
  ticketReplyEdited,
} from "@/lib/conversations/events";
import { Prisma } from "@/lib/db/prisma";
import { ticketMailReturned } from "@/lib/mail/events";
import { DIRECT_REASONS } from "@/lib/notifications/topics";
import { riskDue } from "@/lib/problems/events";
import { ticketEscalated } from "@/lib/sla/events";
import { taskAdded, taskGiven } from "@/lib/tasks/events";
import {
  ticketAssigned,
  ticketCreated,
  ticketMoved,
  ticketReminded,
  ticketWatched,
} from "@/lib/tickets/events";
import type { MoveEvent } from "@/lib/tickets/lifecycles/words";
import { teamFull } from "@/lib/workload/events";
import type { Effect, Happened } from "./effect";
import { notices } from "./notices";
import {
  added,
  agentWatchers,
  assignee,
  desk,
  escalatedTo,
  holder,
  isWithNobody,
  leads,
  mentioned,
  newlyMentioned,
  replyAuthor,
  requester,
  union,
  watchers,
} from "./recipients";

/** What people hear of. */
export const TOLD = [
  ticketCreated,
  ticketAssigned,
  ticketReplied,
  ticketNoted,
  ticketReplyEdited,
  ticketNoteEdited,
  ticketReacted,
  ticketNoteReacted,
  ticketWatched,
  ticketMoved,
  sendOvertaken,
  sendStopped,
  ticketMailReturned,
  ticketEscalated,
  ticketReminded,
  taskAdded,
  taskGiven,
  riskDue,
  approvalDecided,
  ruleCalled,
  teamFull,
];

/** A line in the inbox of everybody whom the event concerns, under the strongest of their reasons. */
export const notifyInbox: Effect = notices({
  name: "notify-inbox",
  on: TOLD,
  concernedBy: (event) => concernedBy(event),
  insert: (told, eventIds) => Prisma.sql`
    with replies as (
      -- Waits for whoever is just putting the reply into the trash, or purging it.
      select id, trash_entry_id from reply where id in (
        select (facts->>'replyId')::uuid from event where id = any(${eventIds}::uuid[]))
      for share
    )
    insert into notification (id, user_id, event_id, ticket_id, subject_id, reason, group_key,
                              trash_entry_id, read_at)
    select muster_uuid7(), f.user_id, f.event_id, t.id, t.id, f.reason,
           case when e.kind = any(${GROUPED}::text[])
             then 'reactions:' || (e.facts->>'replyId') end,
           r.trash_entry_id,
           -- It comes silently, unless it is about them alone, or what they wait for.
           case when (row.level = 'muted' or row.snoozed_at is not null)
               and f.reason <> all(${[...DIRECT_REASONS]}::text[])
               and not (row.snoozed_at is not null and row.snoozed_until is null
                 and row.level <> 'muted' and ${IS_ANSWER})
             then now() end
    from (${told}) f join event e on e.id = f.event_id join ticket t on t.id = e.subject_id
      left join replies r on r.id = (e.facts->>'replyId')::uuid
      left join inbox_row row on row.user_id = f.user_id and row.subject_id = e.subject_id
    where r.id is not null or e.facts->>'replyId' is null
    on conflict do nothing`,
});

/**
 * What ends a snooze that waits for somebody to answer. Words may come with a move, whose notice then
 * stands for both; and after some moves nobody says anything more.
 */
const IS_ANSWER = Prisma.sql`(
  e.kind = ${ticketMoved.name}
    and e.facts->>'event' = any(${["resolve", "fulfil", "decide", "cancel"]}::text[])
  or exists (
    select 1 from event said join "user" reader on reader.id = f.user_id
    where said.subject_id = e.subject_id and said.command_id = e.command_id
      and (said.kind = ${ticketReplied.name}
        or said.kind = ${ticketNoted.name} and reader.role <> 'customer')))`;

/** However many react to what somebody wrote: one notice for each of their replies. */
const GROUPED = [ticketReacted.name, ticketNoteReacted.name];

const EDITED: readonly string[] = [ticketReplyEdited.name, ticketNoteEdited.name];

export function concernedBy({ kind, facts }: Happened): Prisma.Sql | null {
  if (kind === ticketCreated.name) return desk;
  if (kind === ticketAssigned.name) return newOwners;
  if (kind === ticketReplied.name)
    return union(mentioned, requester, watchers, assignee, deskIfAsked);
  if (kind === ticketNoted.name) return union(mentioned, assignee, agentWatchers);
  if (EDITED.includes(kind)) return newlyMentioned;
  if (GROUPED.includes(kind)) return replyAuthor;
  if (kind === ticketWatched.name) return added;
  if (kind === sendOvertaken.name || kind === sendStopped.name) return author;
  if (kind === ticketEscalated.name) return escalatedTo;
  if (kind === ticketReminded.name) return requester;
  if (kind === taskAdded.name || kind === taskGiven.name) return taskOwner;
  if (kind === ticketMailReturned.name) return union(replyAuthor, desk);
  if (kind === riskDue.name) return riskOwners;
  if (kind === approvalDecided.name) return riskAsker;
  if (kind === ruleCalled.name) return calledByRule;
  if (kind === teamFull.name) return leads;
  return movedFor(ticketMoved.facts.parse({ ...facts }).event);
}

/** To whom a task was given, and whoever stands in for them while they are away. */
const taskOwner = Prisma.sql`
  select (e.facts->>'ownerId')::uuid, 'assigned' where e.facts->>'ownerId' is not null
  union all
  select n.substitute_id, 'substitute' from notification_settings n
  where n.user_id = (e.facts->>'ownerId')::uuid and n.substitute_id is not null
    and n.absent_from <= now() and now() < n.absent_until`;

/** Whom a rule names, and everybody of the team that it names. */
const calledByRule = Prisma.sql`
  select w.id::uuid, 'mention' from jsonb_array_elements_text(e.facts->'userIds') as w (id)
  union all
  select m.user_id, 'team' from team_member m where m.team_id = (e.facts->>'teamId')::uuid`;

/** Whoever has the problem, else everybody who answers for problems. */
const riskOwners = Prisma.sql`
  ${assignee}
  union all
  select a.id, 'manager' from "user" a
  where ${isWithNobody} and (a.role = 'admin' or 'problem_manager' = any(a.grants))`;

/** Whoever wanted to live with a problem hears what was decided; of a request its move tells. */
const riskAsker = Prisma.sql`
  select r.asked_by_id, 'author' from risk_acceptance r
  where r.approval_id = (e.facts->>'approvalId')::uuid`;

/** Whoever wrote what was not sent. */
const author = Prisma.sql`select (e.facts->>'to')::uuid, 'author'`;

/** Only what came from the customer's side waits for a whole team. */
const deskIfAsked = Prisma.sql`
  select d.user_id, d.reason from (${desk}) as d (user_id, reason)
  where exists (select 1 from "user" b where b.id = e.actor_id and b.role = 'customer')`;

/** The one who has it now; the team, when it lies there with nobody. */
const newOwners = Prisma.sql`
  select (e.facts->>'to')::uuid, 'assigned' where e.facts->>'to' is not null
  union all
  select m.user_id, 'team' from team_member m join "user" a on a.id = m.user_id
  where e.facts->>'to' is null and m.team_id = (e.facts->>'teamTo')::uuid and a.role in ('agent', 'admin')
    and e.facts->>'teamTo' is distinct from e.facts->>'teamFrom'`;

function movedFor(event: MoveEvent): Prisma.Sql | null {
  if (event === "resolve" || event === "fulfil") return union(requester, watchers);
  // Whoever has it goes on with it, whether an answer, a day or a change let it go on.
  if (event === "resume") return holder;
  if (event === "confirm") return union(assignee, agentWatchers);
  if (event === "reopen") return union(requester, watchers, assignee, deskIfAsked);
  if (event === "decide") return union(requester, holder);
  // Whoever planned a change goes on with it, or begins anew.
  if (event === "authorize" || event === "reject") return union(requester, holder);
  if (event === "cancel") return union(requester, assignee);
  return null;
}
