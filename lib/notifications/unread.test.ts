import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { noticesOf, unreadCount } from "./queries";

const DECLARED = {
  ...{ intent: "declare", title: "Mail is down", severity: "SEV2", impactStatement: "No mail." },
};

test("the badge counts exactly the unread notices that their reader may still know of", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const seen = await makeIncident(customer, { subject: "Seen" });
  const tickets = [seen, await makeIncident(customer), await makeIncident(customer)];
  const manager = await makeAgent({ grants: ["mi_manager"] });
  const mi = await execute(declareMajorIncident, manager, DECLARED);
  const events = await prisma.event.findMany({
    where: { subjectId: { in: [...tickets.map(({ id }) => id), mi.id] } },
  });
  await follow(events.map(({ id }) => id));
  const [miEvent] = events.filter(({ subjectId }) => subjectId === mi.id);
  await prisma.notification.createMany({
    data: [
      {
        ...{ userId: agent.id, eventId: miEvent?.id ?? "", majorIncidentId: mi.id },
        reason: "watcher",
      },
    ],
    skipDuplicates: true,
  });
  const counted = async () => {
    const where = { AND: [noticesOf(agent), { readAt: null }] };
    const count = await unreadCount(agent);
    expect(count).toBe(await prisma.notification.count({ where }));
    return count;
  };
  const all = await counted();
  expect(all).toBeGreaterThanOrEqual(4);
  await execute(trashTicket, agent, { ticketId: tickets[1]?.id ?? "" });
  expect(await counted()).toBe(all - 1);
  await prisma.notification.updateMany({
    where: { userId: agent.id, ticketId: seen.id },
    data: { readAt: new Date() },
  });
  expect(await counted()).toBe(all - 2);
  await prisma.majorIncident.update({
    where: { id: mi.id },
    data: { restricted: true, version: { increment: 1 } },
  });
  expect(await counted()).toBe(all - 3);
  expect(await unreadCount(agent, 1)).toBe(1);
  expect(await unreadCount(agent, all)).toBe(all - 3);
});
