import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";
import type { DeclareMajorIncident } from "./contract";
import { type HungTicket, requireServices } from "./steps";
import { DECISION_MS } from "./words";

export const DECISION_TASK = "escalate-decision";

/**
 * A proposal may come from nothing, but not from what is over.
 *
 * @throws `validation-failed` naming each ticket that is closed.
 */
export async function requireOpen(
  tx: Tx,
  input: DeclareMajorIncident,
  tickets: readonly HungTicket[],
): Promise<void> {
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
  if (named.length > 0 || tickets.length === 0) return [...named];
  const of = await tx.ticket.findMany({
    where: { id: { in: tickets.map(({ id }) => id) }, NOT: { serviceId: null } },
    select: { serviceId: true },
    distinct: ["serviceId"],
  });
  return of.flatMap(({ serviceId }) => serviceId ?? []);
}

/**
 * Starts the clock of a decision: a job at its time calls everybody who could decide. What a lost job
 * leaves lying, the sweep of the clocks finds.
 */
export async function startDecision(tx: Tx, miId: string, from: Date): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${DECISION_TASK},
      json_build_object('majorIncidentId', ${miId}::text),
      run_at := ${new Date(from.getTime() + DECISION_MS).toISOString()}::timestamptz,
      max_attempts := 8, job_key := ${`${DECISION_TASK}:${miId}`})`;
}
