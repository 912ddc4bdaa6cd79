import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { releaseUpdateNow } from "@/lib/jobs/major-incident-updates";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer } from "@/lib/testing/factories";
import { arrive } from "@/lib/testing/mail/arrive";
import { message } from "@/lib/testing/mail/message";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { moveMajorIncident } from "./commands/move-major-incident";
import { postUpdate } from "./commands/post-update";
import { toldOnTicket } from "./told";
import { recipientsFor } from "./update-queries";

test("what a customer writes by mail of something they were told of hangs on it, and nothing else does", async () => {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const word = crypto.randomUUID().slice(0, 6);
  const { id } = await execute(declareMajorIncident, boss, {
    ...{ intent: "declare", title: "Gateway 7 lost power", severity: "SEV2" },
    impactStatement: "Nobody can work.",
  });
  await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "take_command" });
  const mail = async (subject: string, customer = makeCustomer()) => {
    const by = await customer;
    const { ticketId } = await arrive(message({ from: `${by.name} <${by.email}>`, subject }));
    const link = await prisma.miTicket.findFirst({ where: { ticketId: ticketId ?? "" } });
    return { by, ticketId: ticketId ?? "", link };
  };
  const subject = `Webshop ${word} checkout down`;
  // Nobody outside knows of it yet, so that nothing may be told by a link.
  expect((await mail(subject)).link).toBeNull();
  const { id: updateId } = await execute(postUpdate, boss, {
    majorIncidentId: id,
    audiences: ["customers", "public"],
    phase: "investigating",
    body: "We are looking into it.",
    headline: `Webshop ${word}: checkout is down`,
    nextUpdateBy: new Date(Date.now() + 600_000).toISOString(),
  });
  await prisma.miUpdate.update({ where: { id: updateId }, data: { releaseAt: new Date(0) } });
  await releaseUpdateNow({ updateId });
  const { by, ticketId, link } = await mail(`AW: ${subject}!`);
  expect(link).toMatchObject({ majorIncidentId: id, via: "me_too", active: true });
  expect(await toldOnTicket(by, ticketId)).toMatchObject([{ body: "We are looking into it." }]);
  const heard = await recipientsFor(boss, id, ["customers"]);
  expect(heard?.people.map(({ name }) => name)).toContain(by.name);
  expect((await mail("A new keyboard for my desk, please")).link).toBeNull();
});
