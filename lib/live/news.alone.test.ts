import "@/lib/testing/fresh-database";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { newsFor } from "./news";

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
