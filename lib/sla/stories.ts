import { approvalDecided, approvalRequested, approvalWithdrawn } from "@/lib/approvals/events";
import type { Tx } from "@/lib/db/client";
import { ticketMoved } from "@/lib/tickets/events";
import type { Told } from "./clocks";

const HEARD = [
  ...["ticket.created", "ticket.moved", "ticket.replied"],
  ...[approvalRequested.name, approvalDecided.name, approvalWithdrawn.name],
];

type Row = {
  ticketId: string;
  seq: number;
  kind: string;
  at: Date;
  facts: unknown;
  byRequester: boolean;
  byDesk: boolean;
};

/**
 * What happened to these tickets, as their clocks hear it. Whoever asked, or belongs to a customer, is
 * on the requester's side; everybody else who signs in is the desk.
 */
export async function storiesOf(
  db: Tx,
  ticketIds: readonly string[],
): Promise<Map<string, Told[]>> {
  const rows = await db.$queryRaw<Row[]>`
    select e.subject_id as "ticketId", e.seq, e.kind, e.created_at as at, e.facts,
      coalesce(u.role = 'customer' or u.id = t.requester_id, false) as "byRequester",
      coalesce(u.role <> 'customer' and u.id <> t.requester_id, false) as "byDesk"
    from event e join ticket t on t.id = e.subject_id
    left join "user" u on u.id = e.actor_id
    where e.subject_id = any(${[...ticketIds]}::uuid[]) and e.kind = any(${HEARD}::text[])
    order by e.subject_id, e.seq`;
  const stories = new Map<string, Told[]>();
  for (const row of rows) {
    const told = toldBy(row);
    if (!told) continue;
    const story = stories.get(row.ticketId);
    if (story) story.push(told);
    else stories.set(row.ticketId, [told]);
  }
  return stories;
}

function toldBy({ seq, kind, at: moment, facts, byRequester, byDesk }: Row): Told | null {
  const at = moment.getTime();
  switch (kind) {
    case "ticket.created":
      return { seq, at, what: "created" };
    case "ticket.replied":
      if (byRequester) return { seq, at, what: "asked" };
      return byDesk ? { seq, at, what: "answered" } : null;
    case "ticket.moved": {
      const { event, to, reason } = ticketMoved.facts.parse(facts);
      return { seq, at, what: "moved", event, to, reason, byRequester };
    }
    case approvalRequested.name:
      return { seq, at, what: "requested" };
    case approvalDecided.name:
      return { seq, at, what: "decided" };
    default:
      return { seq, at, what: "withdrawn" };
  }
}
