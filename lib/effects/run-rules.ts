import { triggerOf } from "@/lib/automation/triggers";
import { ticketReplied } from "@/lib/conversations/events";
import { prisma, type Tx } from "@/lib/db/client";
import {
  ticketAssigned,
  ticketCreated,
  ticketMoved,
  ticketReprioritised,
} from "@/lib/tickets/events";
import { actOn } from "./act-on-rules";
import type { Effect, Happened, Lease, Settlement } from "./effect";

/** The rules whose business this event is do what they were made for, one after the other. */
export const runRules: Effect = {
  name: "run-rules",
  on: [ticketCreated, ticketMoved, ticketReplied, ticketAssigned, ticketReprioritised],
  recipients: () => null,
  isForNobody: true,
  concerns: withRules,
  staysInside: true,
  send: runAll,
};

const setOffBy = (kind: string) => ({
  trigger: triggerOf(kind) ?? "",
  ...{ enabled: true, removedAt: null },
});

async function withRules(tx: Tx, events: readonly Happened[]): Promise<readonly Happened[]> {
  const where = setOffBy(events[0]?.kind ?? "");
  const rule = await tx.automationRule.findFirst({ where, select: { id: true } });
  return rule === null ? [] : events;
}

async function runAll({ effectId, stop }: Lease): Promise<Settlement> {
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { id: true, kind: true, subjectId: true, createdAt: true } } },
  });
  const rules = await prisma.automationRule.findMany({
    where: { ...setOffBy(event.kind), since: { lte: event.createdAt } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (!(await actOn(rules, event, stop))) return { state: "handed-back" };
  return { state: "done", detail: `looked at by ${rules.length}` };
}
