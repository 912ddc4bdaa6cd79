import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { releaseHeld } from "@/lib/jobs/release-held";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeTeam,
} from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { createMacro } from "./commands/create-macro";
import { removeMacro } from "./commands/remove-macro";
import { reviseMacro } from "./commands/revise-macro";
import { fill } from "./fill";
import { filledFor, macroFor, macrosFor } from "./queries";

const page = { limit: 100 };
const words = { name: "Ask", body: "Hello {{requester.firstName|there}}!" };

const namesSeenBy = async (actor: Person) =>
  (await macrosFor(actor, page)).rows.map(({ id }) => id);

test("variables are filled once, a fallback stands for what is unknown, and a gap stays visible", () => {
  const known = {
    "requester.firstName": "{{agent.name}}",
    "requester.name": null,
    "organisation.name": null,
    "ticket.reference": "INC-1",
    "ticket.subject": "VPN",
    "service.name": null,
    "agent.firstName": "Asha",
    "agent.name": "Asha Kapoor",
  };
  expect(fill("{{requester.firstName}} {{ ticket.reference }}", known)).toBe(
    "{{agent.name}} INC-1",
  );
  expect(fill("{{service.name|the service}} {{service.name}}", known)).toBe(
    "the service {{service.name}}",
  );
  const foreign = "{{user.passwordHash|x}} {ticket.subject}";
  expect(fill(foreign, known)).toBe(foreign);
});

test("a macro is its writer's, a team's or everybody's, and customers know of none", async () => {
  const team = await makeTeam();
  const [asha, mate, other] = [
    await makeAgent({ teamIds: [team.id] }),
    await makeAgent({ teamIds: [team.id] }),
    await makeAgent(),
  ];
  const own = await execute(createMacro, asha, words);
  const shared = { ...words, sharedWith: "team", teamId: team.id };
  const ours = await execute(createMacro, asha, shared);
  const all = await execute(createMacro, await makeAdmin(), { ...words, sharedWith: "everybody" });
  expect(await namesSeenBy(asha)).toEqual(expect.arrayContaining([own.id, ours.id, all.id]));
  expect(await namesSeenBy(mate)).not.toContain(own.id);
  expect(await namesSeenBy(mate)).toContain(ours.id);
  expect(await namesSeenBy(other)).not.toContain(ours.id);
  expect(await namesSeenBy(await makeCustomer())).toEqual([]);

  const revise = (actor: Person, macroId: string) =>
    execute(reviseMacro, actor, { macroId, name: "Renamed" });
  await expect(revise(other, all.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(revise(mate, own.id)).rejects.toMatchObject({ code: "not-found" });
  await revise(mate, ours.id);
  await expect(execute(createMacro, other, shared)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    execute(createMacro, other, { ...words, sharedWith: "everybody" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(execute(createMacro, await makeCustomer(), words)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the same again is no new version; what is removed is offered no more", async () => {
  const agent = await makeAgent();
  const { id } = await execute(createMacro, agent, words);
  await execute(reviseMacro, agent, { macroId: id, body: "Hi." });
  await execute(reviseMacro, agent, { macroId: id, body: "Hi." });
  expect(await macroFor(agent, id)).toMatchObject({ body: "Hi.", version: 2, name: "Ask" });
  await execute(removeMacro, agent, { macroId: id });
  expect(await macroFor(agent, id)).toBeNull();
  expect(await eventsOf(id)).toEqual(["macro.created", "macro.revised", "macro.removed"]);
});

test("one that says and changes nothing, or names who is not there, is refused", async () => {
  const agent = await makeAgent();
  const refused = (more: object) =>
    expect(execute(createMacro, agent, { ...words, ...more })).rejects.toMatchObject({
      code: "validation-failed",
    });
  await refused({ body: "" });
  await refused({ changes: { teamId: agent.id } });
  await refused({ sharedWith: "team" });
});

test("it shows what it would do, and text, fields and move happen in one command", async () => {
  const [agent, customer, team] = [await makeAgent(), await makeCustomer(), await makeTeam()];
  const ticket = await makeIncident(customer, {});
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  const { id } = await execute(createMacro, agent, {
    ...words,
    changes: { teamId: team.id, assigneeId: "me", addTags: ["vpn"] },
    move: { event: "hold", reason: "awaiting_requester" },
  });
  const filled = await filledFor(agent, id, ticket.reference);
  const firstName = customer.name.split(" ")[0];
  expect(filled).toMatchObject({
    body: `Hello ${firstName}!`,
    names: { [team.id]: team.name },
    move: { event: "hold" },
  });
  expect(await filledFor(customer, id, ticket.id)).toBeNull();

  const before = await ticketFor(agent, ticket.id);
  const given = await execute(postReply, agent, {
    ticketId: ticket.id,
    body: filled?.body,
    holdSeconds: 10,
    move: filled?.move,
    changes: filled?.changes,
  });
  expect(await ticketFor(agent, ticket.id)).toEqual(before);
  await releaseHeld({ heldId: given.id });
  expect(await ticketFor(agent, ticket.id)).toMatchObject({
    state: "on_hold",
    tags: ["vpn"],
    team: { id: team.id },
    version: (before?.version ?? 0) + 1,
  });
  expect((await repliesFor(customer, ticket.id, page))?.rows).toHaveLength(1);
  const commands = await prisma.event.findMany({
    where: {
      subjectId: ticket.id,
      kind: { in: ["ticket.replied", "ticket.moved", "ticket.revised"] },
    },
    orderBy: { seq: "desc" },
    take: 3,
    select: { commandId: true },
  });
  expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(1);
});

test("fields alone make one version, and none where nothing changes", async () => {
  const agent = await makeAgent();
  const ticket = await makeIncident(await makeCustomer());
  const note = { ticketId: ticket.id, body: "For the record.", audience: "internal" };
  const changes = { assigneeId: "me", addTags: ["vip"] };
  await execute(postReply, agent, { ...note, changes });
  await execute(postReply, agent, { ...note, changes });
  expect(await ticketFor(agent, ticket.id)).toMatchObject({
    version: 2,
    tags: ["vip"],
    assignee: { id: agent.id },
  });
});
