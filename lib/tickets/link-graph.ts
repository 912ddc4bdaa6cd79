import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/kernel/errors";

type Link = { kind: string; fromId: string; toId: string };

/**
 * Whoever ties tickets by one kind waits for whoever does so at the same moment, so that two links
 * that are right alone do not close a circle together.
 *
 * @throws `conflict` where the link would close a circle of its kind, or give a child a second parent.
 */
export async function requireNoCircle(tx: Tx, link: Link, path: string): Promise<void> {
  const { kind, fromId, toId } = link;
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(${`ticket_link:${kind}`}, 0))`;
  const [found] = await tx.$queryRaw<{ closes: boolean; names: string }[]>`
    with recursive reached (id) as (
      select ${toId}::uuid
      union
      select l.to_id from reached r join ticket_link l on l.from_id = r.id where l.kind = ${kind}
    )
    select exists (select from reached where id = ${fromId}::uuid) as closes,
      (select string_agg(reference, ' and ' order by reference) from ticket
        where id in (${fromId}::uuid, ${toId}::uuid)) as names`;
  if (found?.closes) {
    throw refused(path, `${found.names} are tied the other way round already.`, "closes a circle");
  }
  if (kind !== "parent_of") return;
  const other = await tx.ticketLink.findFirst({
    where: { kind, toId, fromId: { not: fromId } },
    select: { from: { select: { reference: true } } },
  });
  if (!other) return;
  const parent = other.from.reference;
  throw refused(path, `It has a parent already: ${parent}.`, `has the parent ${parent} already`);
}

const refused = (path: string, message: string, about: string) =>
  new Refused("conflict", message, { errors: [{ path, message: about }] });
