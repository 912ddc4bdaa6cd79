import { sendOvertaken, sendStopped, ticketNoted, ticketReplied } from "@/lib/conversations/events";
import { Prisma } from "@/lib/db/generated/client";
import { ticketAssigned, ticketCreated, ticketMoved } from "@/lib/tickets/events";
import type { MoveEvent } from "@/lib/tickets/lifecycles/words";
import type { Effect, Happened } from "./effect";
import { agentWatchers, assignee, desk, requester, union, watchers } from "./recipients";

/** A line in the inbox of everybody whom the event concerns, under the strongest of their reasons. */
export const notifyInbox: Effect = {
  name: "notify-inbox",
  on: [
    ticketCreated,
    ticketAssigned,
    ticketReplied,
    ticketNoted,
    ticketMoved,
    sendOvertaken,
    sendStopped,
  ],
  recipients: (event) => concernedBy(event),
  write: async (tx, effectIds) => {
    await tx.$executeRaw`
      insert into notification (id, user_id, event_id, ticket_id, reason)
      select muster_uuid7(), f.recipient_id, f.event_id, e.subject_id, f.reason
      from effect f join event e on e.id = f.event_id
      where f.id = any(${effectIds}::uuid[])
      on conflict (user_id, event_id) do nothing`;
  },
};

function concernedBy({ kind, facts }: Happened): Prisma.Sql | null {
  if (kind === ticketCreated.name) return desk;
  if (kind === ticketAssigned.name) return newOwners;
  if (kind === ticketReplied.name) return union(requester, watchers, assignee, deskIfAsked);
  if (kind === ticketNoted.name) return union(assignee, agentWatchers);
  if (kind === sendOvertaken.name || kind === sendStopped.name) return author;
  return movedFor(ticketMoved.facts.parse({ ...facts }).event);
}

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
  where e.facts->>'to' is null and m.team_id = (e.facts->>'teamTo')::uuid and a.role <> 'customer'
    and e.facts->>'teamTo' is distinct from e.facts->>'teamFrom'`;

function movedFor(event: MoveEvent): Prisma.Sql | null {
  if (event === "resolve") return union(requester, watchers);
  if (event === "confirm") return union(assignee, agentWatchers);
  if (event === "reopen") return union(requester, watchers, assignee, deskIfAsked);
  if (event === "cancel") return union(requester, assignee);
  return null;
}
