import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { maintenanceTold } from "./events";
import { type NoticeKind, type Planned, turnsOf } from "./turns";

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

type Said = Planned & { id: string; title: string; body: string };

/** Keeps what is told and has it told, once for each kind and key. Returns whether it is new. */
export async function tellOf(
  tx: Tx,
  emit: Emit,
  { id, title, body, startsAt, endsAt }: Said,
  kind: NoticeKind,
  key: string,
): Promise<boolean> {
  const [notice] = await tx.maintenanceNotice.createManyAndReturn({
    data: [{ maintenanceId: id, kind, key, title, body, startsAt, endsAt }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!notice) return false;
  emit(maintenanceTold, id, { noticeId: notice.id, notice: kind });
  return true;
}

/** When something is to be told of it next that was not told yet; null: nothing any more. */
export async function nextTurn(tx: Tx, planned: Planned & { id: string }): Promise<Date | null> {
  const told = await tx.maintenanceNotice.findMany({
    where: { maintenanceId: planned.id },
    select: { kind: true, key: true },
  });
  const left = turnsOf(planned).filter(
    ({ kind, key }) => !told.some((one) => one.kind === kind && one.key === key),
  );
  return left[0]?.at ?? null;
}
