import { Prisma } from "@/lib/db/prisma";

/** Rows of `(user_id, reason)`, read beside the event `e` and its ticket `t`. */
type Who = Prisma.Sql;

export const requester: Who = Prisma.sql`select t.requester_id, 'requester'`;

/** The requester, unless a mail began it that nothing automatic may answer. */
export const requesterToAnswer: Who = Prisma.sql`
  select t.requester_id, 'requester' where not exists (
    select 1 from inbound_mail m where m.ticket_id = t.id and m.opened and m.unanswered)`;

/** The person to whom it happened. */
export const subject: Who = Prisma.sql`select e.subject_id, 'account'`;

/** Only those of the organisation that the ticket belongs to: whoever left it is told nothing more. */
export const customerWatchers: Who = Prisma.sql`
  select w.user_id, 'watcher' from ticket_watcher w join "user" c on c.id = w.user_id
  where w.ticket_id = t.id and c.role = 'customer' and c.organisation_id = t.organisation_id`;

export const agentWatchers: Who = Prisma.sql`
  select w.user_id, 'watcher' from ticket_watcher w join "user" a on a.id = w.user_id
  where w.ticket_id = t.id and a.role in ('agent', 'admin')`;

export const watchers: Who = Prisma.sql`${customerWatchers} union all ${agentWatchers}`;

/** Who has left, or is a customer now, still has the tickets by name, and does nothing about them. */
export const assignee: Who = Prisma.sql`
  select o.id, 'assigned' from "user" o
  where o.id = t.assignee_id and o.deactivated_at is null and o.role in ('agent', 'admin')`;

/** Whether there is nobody who could do something about it by themselves. */
export const isWithNobody = Prisma.sql`not exists (${assignee})`;

/** Those whom the reply named with an @ when it was posted. */
export const mentioned: Who = Prisma.sql`
  select m.user_id, 'mention' from mention m
  where m.reply_id = (e.facts->>'replyId')::uuid and m.version = 1`;

/** Those whom this version of the reply names and no earlier one did. */
export const newlyMentioned: Who = Prisma.sql`
  select m.user_id, 'mention' from mention m
  where m.reply_id = (e.facts->>'replyId')::uuid and m.version = (e.facts->>'version')::int`;

/** Whoever wrote the reply. */
export const replyAuthor: Who = Prisma.sql`
  select r.author_id, 'author' from reply r where r.id = (e.facts->>'replyId')::uuid`;

/** Whoever was added to the ticket. */
export const added: Who = Prisma.sql`select (e.facts->>'userId')::uuid, 'watcher'`;

const staffed = Prisma.sql`
  select m.user_id from team_member m join "user" a on a.id = m.user_id
  where m.team_id = t.team_id and a.deactivated_at is null and a.role in ('agent', 'admin')`;

/** Whoever has to act: the assignee if they still work here, else the team, else every agent. */
export const desk: Who = Prisma.sql`
  ${assignee}
  union all
  select s.user_id, 'team' from (${staffed}) s where ${isWithNobody}
  union all
  select a.id, 'new' from "user" a
  where ${isWithNobody} and a.role in ('agent', 'admin') and not exists (${staffed})`;

/** Whoever has it; where they have left, whoever has to act instead. What nobody has waits for no one. */
export const holder: Who = Prisma.sql`
  select d.user_id, d.reason from (${desk}) as d (user_id, reason) where t.assignee_id is not null`;

const named = (word: string) => Prisma.sql`e.facts->'tells' @> ${JSON.stringify([word])}::jsonb`;

/** Leads, of the team if it has any. */
export const leads: Who = Prisma.sql`
  select l.id, 'lead' from "user" l
  where l.deactivated_at is null and l.role in ('agent', 'admin') and 'lead' = any(l.grants)
    and (l.id in (select s.user_id from (${staffed}) s) or not exists (
      select from (${staffed}) s join "user" b on b.id = s.user_id where 'lead' = any(b.grants)))`;

/** Of those whom an escalation names: whoever has to act, the team, and leads, of the team if it has any. */
export const escalatedTo: Who = Prisma.sql`
  select d.user_id, d.reason from (${desk}) as d (user_id, reason) where ${named("assignee")}
  union all
  select s.user_id, 'team' from (${staffed}) s where ${named("team")}
  union all
  select l.user_id, l.reason from (${leads}) as l (user_id, reason) where ${named("leads")}`;

/** Everybody of these, each under their strongest reason. */
export function union(...who: readonly Who[]): Who {
  return Prisma.join([...who], " union all ");
}
