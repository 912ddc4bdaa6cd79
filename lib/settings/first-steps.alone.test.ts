import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { sampleWorld } from "@/lib/testing/sample-world";
import { reviseSettings } from "./commands/revise-settings";
import { firstStepsFor } from "./first-steps";

const doneFor = async (actor: Person) =>
  (await firstStepsFor(actor))?.flatMap(({ name, isDone }) => (isDone ? [name] : [])) ?? null;

test("each step is done by what is there, for admins alone, until an admin puts the list away", async () => {
  await sampleWorld("fresh");
  const admin = await makeAdmin();
  expect(await doneFor(admin)).toEqual([]);
  const customer = await makeCustomer();
  expect(await doneFor(admin)).toEqual([]);
  const agent = await makeAgent();
  expect(await doneFor(admin)).toEqual(["agents"]);
  for (const actor of [agent, customer]) expect(await firstStepsFor(actor)).toBeNull();

  await makeTeam();
  const service = await makeService();
  const { id } = await makeOrganisation();
  expect(await doneFor(admin)).toEqual(["agents", "team", "services"]);
  await prisma.service.update({
    where: { id: service.id },
    data: { retiredAt: new Date(), version: { increment: 1 } },
  });
  await prisma.organisation.update({
    where: { id },
    data: { domains: ["northwind.example"], version: { increment: 1 } },
  });
  await makeIncident(customer);
  expect(await doneFor(admin)).toEqual(["agents", "team", "organisation", "ticket"]);

  const putAway = (actor: Person, firstStepsPutAway: boolean) =>
    execute(reviseSettings, actor, { firstStepsPutAway });
  await expect(putAway(agent, true)).rejects.toMatchObject({ code: "forbidden" });
  await putAway(admin, true);
  expect(await firstStepsFor(admin)).toBeNull();
  await putAway(admin, false);
  expect(await firstStepsFor(admin)).toHaveLength(7);
});
