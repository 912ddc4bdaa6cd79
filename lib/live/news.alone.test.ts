import "@/lib/testing/fresh-database";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { stream } from "@/lib/web/rest/live";
import { newsFor } from "./news";

test("the same news come by polling, to whoever asks for JSON", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const token = await tokenOf(customer);
  const first = await ask(stream, "GET", { token });
  expect(first.body).toMatchObject({ data: [], unread: 0 });
  await execute(postReply, agent, { ticketId: ticket.id, body: "CANARY", audience: "internal" });
  const said = { ticketId: ticket.id, body: "Hello" };
  const { id: replyId } = await execute(postReply, agent, said);
  const query = `?lastEventId=${first.body.lastEventId}`;
  const next = await ask(stream, "GET", { token, query });
  const told = next.body.data.filter((news: { event: string }) => news.event !== "ticket.created");
  expect(told).toMatchObject([{ kind: "ticket", event: "ticket.replied", replyId }]);
});

test("where more has happened than is told one by one, all is read afresh, though little of it is there", async () => {
  const before = new Date();
  const agent = await makeAgent();
  // Tickets that are gone for good: nobody can be told of them.
  await prisma.event.createMany({
    data: Array.from({ length: 250 }, () => ({
      ...{ subjectKind: "ticket", subjectId: randomUUID(), seq: 1, kind: "ticket.created" },
      ...{ actorKind: "system", actorId: null, commandId: randomUUID(), facts: {} },
    })),
  });
  await makeIncident(await makeCustomer());
  expect((await newsFor(agent, before)).messages).toEqual([{ kind: "reset" }]);
});
