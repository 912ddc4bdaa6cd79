import { createAutomation } from "@/lib/automation/commands/create-automation";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { type Command, execute } from "@/lib/kernel/command";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { setTheStage } from "./cast";

const CAUSE = "Peer table of the Lisbon firewall overflows";

const HALF_A_YEAR_MS = 183 * 86_400_000;

/**
 * What lies behind the morning: a problem with a known way around it and the incidents that it caused,
 * another that somebody would rather live with,
 * a report that was sent twice and goes on as one, and a child that follows its parent.
 */
export async function whatLiesBehind(): Promise<void> {
  const { cast, services, teams } = await setTheStage();
  const { nadia, asha, maria } = cast;
  let step = 0;
  const does = <Input, Subject>(by: Person, what: Command<Input, Subject>, input: unknown) => {
    step += 1;
    return execute(what, by, input, { key: `bad-monday/practice/${step}` });
  };
  const make = (by: Person, externalId: string, words: object) =>
    does(by, createTicket, { ...words, externalId: `bad-monday/practice/${externalId}` });

  const problem = await make(nadia, "problem", {
    ...{ type: "problem", subject: CAUSE, serviceId: services.VPN },
    description: "Every rekey of more than 60 peers restarts fw-lis-01, the third time this month.",
    fields: {
      publicTitle: "The VPN drops for a few minutes around nine o'clock",
      major: true,
      reviewWell: "The workaround was **ready** before nine.",
      why1: "The gateway restarted.",
      why2: "Its watchdog fired, as one processor hung for 22 seconds.",
      why3: "It looked for a free place in a peer table that was full.",
      firstSign: "Short drops on 2 November, taken for the provider's fault.",
      noticed: "By phone at 9:02, before monitoring.",
    },
  });
  // It was played so long ago that its keys are forgotten.
  if (problem.status === 200 && !problem.replayed) return;
  const ticketId = problem.id;
  const move = (input: object) => does(nadia, moveTicket, { ticketId, ...input });
  await move({ event: "assess", category: "network", serviceId: services.VPN });
  await move({ event: "confirm" });
  await move({
    event: "publish_workaround",
    note: "Drop idle peers before the rekey: `ipsec purge --idle` on fw-lis-01 at 8:55.",
    message: "Sign out of the VPN, wait two minutes, and sign in again. Saved work is not lost.",
  });
  for (const { id } of await reportsOf(services.VPN ?? "")) {
    await does(nadia, linkTickets, { ticketId: id, kind: "caused_by", toId: ticketId });
  }

  const old = await make(nadia, "old-printer", {
    ...{
      type: "problem",
      subject: "Badge printers jam on damp days",
      serviceId: services.Printing,
    },
    description: "The maker sells no parts for them any more.",
  });
  // From when it was made, so that whoever goes on after a crash asks for the same.
  const { createdAt } = await prisma.ticket.findUniqueOrThrow({ where: { id: old.id } });
  const until = new Date(createdAt.getTime() + HALF_A_YEAR_MS).toISOString();
  for (const input of [
    { event: "assess", category: "print", serviceId: services.Printing },
    { event: "confirm" },
    { event: "accept_risk", reason: "They are **replaced in spring**, with the lease.", until },
  ]) {
    await does(nadia, moveTicket, { ticketId: old.id, ...input });
  }

  // Switched off: whoever tries the desk switches it on.
  await does(cast.admin, createAutomation, {
    ...{ name: "What is urgent on the VPN goes to the network", trigger: "created" },
    ...{ query: "service:VPN urgency:high", actions: { teamId: teams.Network, addTags: ["vpn"] } },
  });

  const one = await make(maria, "once", {
    ...{ subject: "Badge printer prints only half a badge", serviceId: services.Printing },
    description: "The right half stays white.",
  });
  const twice = await make(maria, "twice", {
    ...{ subject: "Half badges again", serviceId: services.Printing },
    description: "I do not find my first report any more.",
  });
  await does(maria, postReply, { ticketId: twice.id, body: "It is the one at the reception." });
  await does(asha, mergeTicket, { ticketId: twice.id, intoId: one.id });
  const child = await make(maria, "child", {
    ...{ subject: "Visitors' badges are unreadable", serviceId: services.Printing },
    description: "The door does not open for them.",
  });
  await does(asha, linkTickets, { ticketId: one.id, kind: "parent_of", toId: child.id });
}

const reportsOf = (serviceId: string) =>
  prisma.ticket.findMany({
    where: { serviceId, type: "incident", open: true, trashEntryId: null },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: 4,
  });
