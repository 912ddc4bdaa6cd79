import { Prisma } from "@/lib/db/prisma";
import {
  ABOUT,
  type Channel,
  DIRECT_REASONS,
  isOnByDefault,
  TOPICS,
  type Topic,
  topicOf,
  URGENT_TOPICS,
} from "./topics";

/** Stands in the place of a team where a choice holds for all tickets. */
export const EVERY_TEAM = "00000000-0000-0000-0000-000000000000";

/**
 * Whether somebody wants to be told of something on this channel, as SQL over a row `told` of
 * `(kind, reason, user_id, role, team_id, subject_id)`. Every way of telling asks this: what the
 * person chose for the team of the ticket, else for all tickets, else what is usual; and nothing of a
 * subject that they muted or left, unless it is about them alone. Where all rows are of one `kind` it
 * is given, since to ask of every row what is known before makes the statement several times as long.
 */
export function wants(channel: Channel, kind?: string): Prisma.Sql {
  const topic = kind === undefined ? TOPIC : topicOfKind(kind);
  const isUrgent =
    channel === "inbox" || channel === "push"
      ? Prisma.sql`(${topic}) = any(${[...URGENT_TOPICS]}::text[])`
      : Prisma.sql`false`;
  return Prisma.sql`(${isUrgent} or (
    coalesce(
      (select p.wanted from notification_preference p
       where p.user_id = told.user_id and p.channel = ${channel} and p.topic = (${topic})
         and p.team_id in (${EVERY_TEAM}::uuid, told.team_id)
       order by p.team_id = ${EVERY_TEAM}::uuid limit 1),
      case when told.role = 'customer' or told.reason = 'requester'
        then (${topic}) = any(${usual("customer", channel)}::text[])
        else (${topic}) = any(${usual("agent", channel)}::text[]) end,
      ${channel === "inbox"})
    and (told.reason = any(${[...DIRECT_REASONS]}::text[]) or not exists (
      select 1 from inbox_row r
      where r.user_id = told.user_id and r.subject_id = told.subject_id
        and r.level = any(${channel === "inbox" ? LEFT : LEFT_OR_MUTED}::subject_level[])))))
    ${channel === "push" ? HAS_BROWSER : Prisma.empty}`;
}

const HAS_BROWSER = Prisma.sql`
  and exists (select 1 from push_endpoint x where x.user_id = told.user_id)`;

const LEFT = ["off"];
const LEFT_OR_MUTED = ["off", "muted"];

const usual = (side: "customer" | "agent", channel: Channel) =>
  TOPICS.filter((topic) => isOnByDefault(side, topic, channel));

const TOPIC = Prisma.sql`case when told.reason = 'mention' then 'mention' ${Prisma.join(
  TOPICS.filter((topic) => ABOUT[topic].kinds.length > 0).map(kindsOf),
  " ",
)} end`;

const topicOfKind = (kind: string) => Prisma.sql`
  case when told.reason = 'mention' then 'mention' else ${topicOf(kind, "")}::text end`;

function kindsOf(topic: Topic): Prisma.Sql {
  return Prisma.sql`when told.kind = any(${[...ABOUT[topic].kinds]}::text[]) then ${topic}`;
}

/**
 * Those for whom somebody stands in who is away: rows of `(user_id, reason)` beside `concerned`, of
 * what is theirs alone.
 */
export const substitutes = Prisma.sql`
  select s.substitute_id, 'substitute' from concerned c
  join notification_settings s on s.user_id = c.user_id
  join "user" b on b.id = s.substitute_id and b.role in ('agent', 'admin')
  where c.reason = any(${[...DIRECT_REASONS]}::text[])
    and s.absent_from <= now() and now() < s.absent_until`;
