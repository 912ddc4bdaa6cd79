import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { createAutomation } from "./commands/create-automation";
import { dryRunFor } from "./dry-run";

test("a dry run judges tickets as they were at the event, and names what it could not rebuild", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const [service, other, team] = [await makeService(), await makeService(), await makeTeam()];
  const { id: ticketId } = await makeIncident(customer, { serviceId: service.id, urgency: "low" });
  // Each in a moment of its own, as on a desk.
  await execute(reviseTicket, agent, { ticketId, tags: ["vip"] });
  await execute(reviseTicket, agent, { ticketId, urgency: "high", note: "Everybody waits." });
  await execute(reviseTicket, agent, { ticketId, serviceId: other.id, teamId: team.id });
  await execute(moveTicket, agent, { ticketId, event: "start", assigneeId: agent.id });
  await execute(moveTicket, agent, { ticketId, event: "hold", reason: "awaiting_vendor" });
  await execute(moveTicket, agent, { ticketId, event: "resume" });

  const tries = async (trigger: string, query: string) => {
    const words = { name: query, trigger, query, actions: { addTags: ["x"] } };
    const { id } = await execute(createAutomation, admin, words);
    const tried = await dryRunFor(admin, id);
    const mine = tried?.sample.some((ticket) => ticket.id === ticketId) ?? false;
    return { found: mine, events: tried?.events, asToday: tried?.asToday };
  };
  const [was, is] = [`service:"${service.name}"`, `service:"${other.name}"`];
  // When it was opened it was of the one service, untagged, nobody's and new.
  expect(await tries("created", `${was} -tag:vip urgency:low no:team is:unassigned`)).toEqual({
    ...{ found: true, events: 1, asToday: [] },
  });
  expect(await tries("created", is)).toMatchObject({ found: false, events: 0 });
  expect(await tries("created", `${was} tag:vip`)).toMatchObject({ events: 0 });
  // Of its three moves one was into the hold.
  expect(await tries("moved", `${is} state:on_hold hold:awaiting_vendor`)).toMatchObject({
    ...{ found: true, events: 1 },
  });
  expect(await tries("moved", `${is} state:in_progress`)).toMatchObject({ events: 2 });
  expect(await tries("moved", `${is} created:<1h`)).toMatchObject({ events: 3 });
  // No event tells of words and clocks.
  expect(await tries("created", `${was} (fire OR sla:breached)`)).toEqual({
    ...{ found: true, events: 1, asToday: ["fire", "sla:breached"] },
  });
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
    tags: ["vip"],
  });
});

test("of a rule that goes by the clock it says what it would find now", async () => {
  const [admin, customer, service] = [await makeAdmin(), await makeCustomer(), await makeService()];
  await makeIncident(customer, { serviceId: service.id });
  const { id } = await execute(createAutomation, admin, {
    ...{ name: "Now", trigger: "schedule", schedule: { every: "hours", count: 1 } },
    ...{ query: `service:"${service.name}"`, actions: { addTags: ["x"] } },
  });
  expect(await dryRunFor(admin, id)).toMatchObject({ events: 1, tickets: 1, asToday: [] });
  expect(await dryRunFor(customer, id)).toBeNull();
});
