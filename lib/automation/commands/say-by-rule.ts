import { say } from "@/lib/conversations/say";
import { addReply } from "@/lib/conversations/steps";
import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { fill, firstNameOf } from "@/lib/macros/fill";
import type { MoveInput } from "@/lib/tickets/moves";
import { performMove } from "@/lib/tickets/perform-move";
import { lockTicket, touchTicket } from "@/lib/tickets/steps";
import { type Actions, SayByRuleCommand } from "../contract";
import { speakerOf } from "../speaker";

const DAY_MS = 86_400_000;

/** What a rule says, and the move that goes along or stands alone: in the name of whoever made the rule. */
export const sayByRule = command({
  name: "automation.say",
  input: SayByRuleCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: ticket, emit }) {
    const { id } = ticket;
    const author = await speakerOf(tx, input.ruleId);
    const known = await knownOf(tx, id, author.name);
    const context = { tx, actor: author, emit };
    if (input.note !== undefined) {
      const body = fill(input.note, known);
      await addReply(tx, author, emit, { ticketId: id, body, audience: "internal" });
      await touchTicket(tx, id, "internal");
    }
    const move = moveOf(input);
    if (input.reply) {
      await requireSilence(tx, input.ruleId, id);
      const body = fill(await wordsOf(tx, input.reply), known);
      await say(context, ticket, { body, audience: "public", move, attachmentIds: [] });
    } else if (move) {
      await performMove(context, ticket, { ...move, ticketId: id });
    }
    return { id };
  },
});

type Move = Omit<MoveInput, "ticketId">;

function moveOf({ hold, resolve }: Pick<Actions, "hold" | "resolve">): Move | undefined {
  if (resolve) {
    return { event: "resolve", resolutionCode: resolve.code, resolutionNote: resolve.note };
  }
  if (!hold) return undefined;
  const { reason, message, days } = hold;
  return {
    ...{ event: "hold", reason },
    ...(message === undefined ? {} : { message }),
    ...(days === undefined ? {} : { until: new Date(Date.now() + days * DAY_MS).toISOString() }),
  };
}

async function wordsOf(tx: Tx, reply: NonNullable<Actions["reply"]>): Promise<string> {
  if ("body" in reply) return reply.body;
  const macro = await tx.macro.findUnique({
    where: { id: reply.macroId },
    select: { body: true },
  });
  if (!macro || macro.body === "") throw conflict("The macro is there no more, or has no words.");
  return macro.body;
}

/** Two machines that answer each other would go on for ever, and no key tells it of mails. */
async function requireSilence(tx: Tx, ruleId: string, ticketId: string): Promise<void> {
  const said = await tx.event.count({
    where: {
      ...{ subjectId: ticketId, kind: "ticket.replied", actorKind: "system" },
      key: { startsWith: `rule:${ruleId}:` },
      createdAt: { gt: new Date(Date.now() - DAY_MS) },
    },
  });
  if (said > 0) throw conflict("It has answered here within a day.");
}

async function knownOf(tx: Tx, ticketId: string, agent: string) {
  const named = { select: { name: true } } as const;
  const { reference, subject, requester, organisation, service } =
    await tx.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      select: {
        ...{ reference: true, subject: true },
        ...{ requester: named, organisation: named, service: named },
      },
    });
  return {
    "requester.firstName": firstNameOf(requester.name),
    "requester.name": requester.name,
    "organisation.name": organisation?.name ?? null,
    "ticket.reference": reference,
    "ticket.subject": subject,
    "service.name": service?.name ?? null,
    "agent.firstName": firstNameOf(agent),
    "agent.name": agent,
  };
}
