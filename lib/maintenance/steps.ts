import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";

/** A maintenance and its services, held until the transaction ends. */
export async function lockMaintenance(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from maintenance where id = ${id}::uuid for update`;
  return tx.maintenance.findUnique({ where: { id }, include: { services: true } });
}

type Span = { startsAt: Date; endsAt: Date };
const LONGEST_MS = 31 * 86_400_000;

/** @throws `validation-failed` for a span that is none, too long, or over already. */
export function requireSpan({ startsAt, endsAt }: Span): void {
  const long = endsAt.getTime() - startsAt.getTime();
  if (long <= 0 || long > LONGEST_MS) {
    throw invalid([{ path: "/endsAt", message: "must come after its start, within 31 days" }]);
  }
  if (endsAt <= new Date()) throw invalid([{ path: "/endsAt", message: "is over already" }]);
}

/** @throws `validation-failed` for services that are not there. */
export async function requireServices(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await tx.service.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const errors = ids.flatMap((id, at) =>
    known.has(id) ? [] : { path: `/serviceIds/${at}`, message: "is not a service" },
  );
  if (errors.length > 0) throw invalid(errors);
}
