import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { answerOffer } from "./commands/answer-offer";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { giveRole } from "./commands/give-role";
import { moveMajorIncident } from "./commands/move-major-incident";
import { offerCommand } from "./commands/offer-command";
import { releaseRole } from "./commands/release-role";
import { canSeeMi } from "./policy";
import { MI_SEEN_SHAPE, miSeenOf } from "./present";
import { majorIncidentFor } from "./queries";

const words = { intent: "declare", severity: "SEV2", impactStatement: "Payroll leaked." } as const;

test("for every persona and major incident the query finds it exactly when the policy says so", async () => {
  const manager = await makeAgent({ grants: ["mi_manager"] });
  const [commander, scribe, asked, bystander] = await Promise.all(
    [0, 1, 2, 3].map(() => makeAgent()),
  );
  if (!commander || !scribe || !asked || !bystander) throw new Error("Four are needed.");
  const open = await execute(declareMajorIncident, manager, { ...words, title: "Open" });
  const restricted = await execute(declareMajorIncident, manager, {
    ...{ ...words, title: "Restricted", restricted: true },
  });
  const about = { majorIncidentId: restricted.id };
  await execute(moveMajorIncident, manager, { ...about, event: "take_command" });
  await execute(offerCommand, manager, { ...about, toUserId: commander.id, brief: "Yours." });
  await execute(answerOffer, commander, { ...about, answer: "accepted" });
  await execute(giveRole, commander, { ...about, role: "scribe", userId: scribe.id });
  await execute(offerCommand, commander, { ...about, toUserId: asked.id, brief: "Your turn." });

  const people: Record<string, Person> = {
    ...{ manager, commander, scribe, asked, bystander },
    admin: await makeAdmin(),
    customer: await makeCustomer(),
  };
  const seen: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries(people)) {
    seen[name] = [];
    for (const [label, { id }] of Object.entries({ open, restricted })) {
      const row = await prisma.majorIncident.findUniqueOrThrow({
        where: { id },
        include: MI_SEEN_SHAPE,
      });
      const found = (await majorIncidentFor(actor, id)) !== null;
      expect(found, `${name} and ${label}`).toBe(canSeeMi(actor, miSeenOf(row)));
      if (found) seen[name].push(label);
    }
  }
  expect(seen).toEqual({
    manager: ["open", "restricted"],
    commander: ["open", "restricted"],
    scribe: ["open", "restricted"],
    asked: ["open", "restricted"],
    bystander: ["open"],
    admin: ["open", "restricted"],
    customer: [],
  });
});

test("who had a part in a restricted one when it ended goes on to know of it, and who was taken out before does not", async () => {
  const manager = await makeAgent({ grants: ["mi_manager"] });
  const [scribe, removed] = await Promise.all([makeAgent(), makeAgent()]);
  const { id } = await execute(declareMajorIncident, manager, {
    ...{ ...words, title: "Restricted", restricted: true },
  });
  const about = { majorIncidentId: id };
  await execute(moveMajorIncident, manager, { ...about, event: "take_command" });
  await execute(giveRole, manager, { ...about, role: "scribe", userId: scribe.id });
  await execute(giveRole, manager, { ...about, role: "sme", userId: removed.id });
  await execute(releaseRole, manager, { ...about, role: "sme", userId: removed.id });
  await execute(moveMajorIncident, manager, { ...about, event: "cancel", reason: "A test ran." });
  const row = await prisma.majorIncident.findUniqueOrThrow({
    where: { id },
    include: MI_SEEN_SHAPE,
  });
  for (const [actor, sees] of [
    [scribe, true],
    [removed, false],
  ] as const) {
    expect((await majorIncidentFor(actor, id)) !== null).toBe(sees);
    expect(canSeeMi(actor, miSeenOf(row))).toBe(sees);
  }
});
