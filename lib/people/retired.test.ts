import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { statusView } from "@/lib/status/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { choicesFor } from "./choices";
import { createService } from "./commands/create-service";
import { reviseOrganisation } from "./commands/revise-organisation";
import { reviseService } from "./commands/revise-service";
import { reviseTeam } from "./commands/revise-team";
import { organisationOf } from "./domains";
import { placesFor, serviceFor, servicesFor, teamFor, teamsFor } from "./queries";

/** Before whatever crowd another test fills the lists of this database with. */
const firstName = () => `A bench ${crypto.randomUUID()}`;

const among = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id);

test("a retired team is offered no more but where it is set already, and is not retired twice", async () => {
  const [admin, agent] = [await makeAdmin(), await makeAgent()];
  const team = await makeTeam(firstName());
  await execute(reviseTeam, admin, { teamId: team.id, retired: true });
  const first = await teamFor(agent, team.id);
  await execute(reviseTeam, admin, { teamId: team.id, retired: true });

  expect(await teamFor(agent, team.id)).toEqual(first);
  expect(first?.retiredAt).not.toBeNull();
  expect(await eventsOf(team.id)).toEqual(["team.revised"]);
  expect(among((await choicesFor(agent)).teams, team.id)).toBe(false);
  expect(among((await placesFor(agent)).teams, team.id)).toBe(false);
  const set = { team: { id: team.id, name: team.name }, service: null, assignee: null };
  expect(among((await choicesFor(agent, set)).teams, team.id)).toBe(true);
});

test("what is retired is found by its state, and is offered again once it is brought back", async () => {
  const [admin, agent] = [await makeAdmin(), await makeAgent()];
  const team = await makeTeam(firstName());
  const inState = async (state?: "current" | "retired") =>
    among((await teamsFor(agent, { limit: 100 }, { q: team.name, state })).rows, team.id);
  const states = async () => [await inState(), await inState("current"), await inState("retired")];

  await execute(reviseTeam, admin, { teamId: team.id, retired: true });
  expect(await states()).toEqual([true, false, true]);
  await execute(reviseTeam, admin, { teamId: team.id, retired: false });
  expect(await states()).toEqual([true, true, false]);
  expect(among((await choicesFor(agent)).teams, team.id)).toBe(true);
});

test("a retired service leaves the forms and the status page, and its name stays taken", async () => {
  const [admin, agent] = [await makeAdmin(), await makeAgent()];
  const name = `Aardvark food ${crypto.randomUUID()}`;
  const { id } = await execute(createService, admin, { name });
  const shown = async () => (await statusView()).services.some((one) => one.name === name);
  expect(await shown()).toBe(true);
  await execute(reviseService, admin, { serviceId: id, retired: true });

  expect((await serviceFor(agent, id))?.retiredAt).not.toBeNull();
  expect(among((await choicesFor(agent)).services, id)).toBe(false);
  const offered = await servicesFor(agent, { limit: 100 }, { q: name, state: "current" });
  expect(offered.rows).toEqual([]);
  expect(await shown()).toBe(false);
  await expect(execute(createService, admin, { name })).rejects.toMatchObject({
    code: "already-exists",
  });
});

test("the domain of a retired organisation admits nobody new", async () => {
  const admin = await makeAdmin();
  const domain = `${crypto.randomUUID()}.example`;
  const { id } = await makeOrganisation("Aardvark Inc.");
  await execute(reviseOrganisation, admin, { organisationId: id, domains: [domain] });
  expect(await organisationOf(prisma, `noor@${domain}`)).toBe(id);
  await execute(reviseOrganisation, admin, { organisationId: id, retired: true });
  expect(await organisationOf(prisma, `noor@${domain}`)).toBeNull();
});
