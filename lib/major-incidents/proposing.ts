import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";
import type { DeclareMajorIncident } from "./contract";
import { type HungTicket, requireServices } from "./steps";

/**
 * A proposal says what it is about: a service, or tickets that are still open.
 *
 * @throws `validation-failed` naming what is missing, or each ticket that is closed.
 */
export async function requireGround(
  tx: Tx,
  input: DeclareMajorIncident,
  tickets: readonly HungTicket[],
): Promise<void> {
  if ((input.serviceIds ?? []).length === 0 && tickets.length === 0) {
    throw invalid([{ path: "/serviceIds", message: "or a ticket is required to propose" }]);
  }
  const closed = await tx.ticket.findMany({
    where: { id: { in: tickets.map(({ id }) => id) }, open: false },
    select: { id: true, reference: true },
  });
  const errors = (input.ticketIds ?? []).flatMap((name, at) =>
    closed.some(({ id, reference }) => id === name || reference === name)
      ? { path: `/ticketIds/${at}`, message: "is not open" }
      : [],
  );
  if (errors.length > 0) throw invalid(errors);
}

/**
 * The services that were named; where none was, those of the tickets.
 *
 * @throws `validation-failed` for services that are not there.
 */
export async function servicesAmong(
  tx: Tx,
  named: readonly string[],
  tickets: readonly HungTicket[],
): Promise<string[]> {
  await requireServices(tx, named);
  if (named.length > 0) return [...named];
  const of = await tx.ticket.findMany({
    where: { id: { in: tickets.map(({ id }) => id) }, NOT: { serviceId: null } },
    select: { serviceId: true },
    distinct: ["serviceId"],
  });
  return of.flatMap(({ serviceId }) => serviceId ?? []);
}
