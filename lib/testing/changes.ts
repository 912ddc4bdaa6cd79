import { makeFromTemplate } from "@/lib/changes/commands/make-from-template";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";

const HOUR_MS = 3_600_000;
const PLAN = { plan: "Do it.", testPlan: "Look at it.", backoutPlan: "Undo it." };

/** So many hours from now. */
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

/** A change in its draft, with all that it needs to be submitted, for the present hour. */
export async function draftOf(
  by: Person,
  serviceId: string,
  fields: Record<string, unknown> = {},
  wish: Record<string, unknown> = {},
) {
  const { id } = await execute(createTicket, by, {
    ...{ type: "change", subject: "A new certificate", description: "The old one runs out." },
    ...{ serviceId, ...wish },
    fields: { ...PLAN, ...(fields.retroactive ? {} : THIS_HOUR()), ...fields },
  });
  return id;
}

const THIS_HOUR = () => ({ plannedStart: inHours(-0.1), plannedEnd: inHours(0.9) });

/** A standard change of this hour in its draft, from a template of its own. */
export async function standardOf(
  by: Person,
  serviceId: string,
  wish: Record<string, unknown> = {},
): Promise<string> {
  const words = { subject: "A new certificate", description: "The old one runs out." };
  const name = `Certificate ${crypto.randomUUID()}`;
  const template = await prisma.changeTemplate.create({
    data: { ...words, ...PLAN, name, serviceId, minutes: 60, createdById: by.id },
  });
  const input = { templateId: template.id, ...THIS_HOUR(), ...wish };
  return (await execute(makeFromTemplate, by, input)).id;
}

export const move = (by: Person, ticketId: string, event: string, more: object = {}) =>
  execute(moveTicket, by, { ticketId, event, ...more });
