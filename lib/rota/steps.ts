import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";
import type { Duty } from "./contract";

/** The rota of a duty, held until the transaction ends; null where nobody has made one. */
export async function lockRota(tx: Tx, duty: Duty) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rota'))`;
  return tx.rota.findUnique({
    where: { duty },
    include: { members: { orderBy: { position: "asc" } } },
  });
}

/** Who is on for it at this moment; null: nobody. */
export async function onDuty(tx: Tx, duty: Duty, at = new Date()): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ userId: string }[]>`
    select user_id as "userId" from muster_on_duty(${duty}, ${at}::timestamptz)`;
  return row?.userId ?? null;
}

/** Who is on for each of them at this moment, in the order in which they are named; nobody is left out. */
export async function onDuties<Name extends Duty>(
  tx: Tx,
  duties: readonly Name[],
  at: Date,
): Promise<{ duty: Name; userId: string }[]> {
  return tx.$queryRaw`
    select d.duty, o.user_id as "userId"
    from unnest(${[...duties]}::text[]) with ordinality as d (duty, n)
    cross join lateral muster_on_duty(d.duty, ${at}::timestamptz) o
    where o.user_id is not null order by d.n`;
}

/**
 * Who is on is asked in SQL: a zone that this database does not know would keep everybody from it.
 *
 * @throws `validation-failed`
 */
export async function requireKnownZone(tx: Tx, timeZone: string): Promise<void> {
  const [known] = await tx.$queryRaw<unknown[]>`
    select 1 from pg_timezone_names where lower(name) = lower(${timeZone}) limit 1`;
  if (known) return;
  throw invalid([{ path: "/timeZone", message: "is not a time zone that the database knows" }]);
}

/** @throws `validation-failed` for anybody who does not work here. */
export async function requireStaff(tx: Tx, ids: readonly string[], path: string): Promise<void> {
  const found = await tx.user.findMany({
    where: { id: { in: [...ids] }, role: { not: "customer" }, deactivatedAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const errors = ids.flatMap((id, at) =>
    known.has(id)
      ? []
      : { path: path.replace("*", String(at)), message: "is nobody who works here" },
  );
  if (errors.length > 0) throw invalid(errors);
}
