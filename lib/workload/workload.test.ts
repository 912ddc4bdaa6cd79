import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { giveWhatWaits } from "@/lib/jobs/give-what-waits";
import { execute } from "@/lib/kernel/command";
import { reviseTeam } from "@/lib/people/commands/revise-team";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { settle } from "@/lib/testing/settle";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { setCapacity } from "./commands/set-capacity";
import { loadFor, loadsFor } from "./queries";

async function aTeam() {
  const [admin, team] = [await makeAdmin(), await makeTeam()];
  const teamIds = [team.id];
  const lead = await makeAgent({ name: "A lead", teamIds, grants: ["lead"] });
  const novice = await makeAgent({ name: "Novice", teamIds });
  const { id: teamId } = team;
  await execute(reviseTeam, admin, { teamId, assignment: "in_turn", capacity: 1 });
  const [service, customer] = [await makeService(teamId), await makeCustomer()];
  const arrives = async () => {
    const { id } = await makeIncident(customer, { serviceId: service.id });
    await settle("give-in-turn", id);
    return id;
  };
  const ownerOf = async (id: string) =>
    (await prisma.ticket.findUniqueOrThrow({ where: { id } })).assigneeId;
  return { admin, teamId, lead, novice, arrives, ownerOf, customer };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    ({ code }) => code,
  );

test("what is enough for a person goes before what is enough in their team", async () => {
  const { teamId, lead, novice, arrives, ownerOf } = await aTeam();
  await execute(setCapacity, lead, { teamId, userId: novice.id, capacity: 0 });
  await execute(setCapacity, lead, { teamId, userId: lead.id, capacity: 2 });
  const owners = [];
  for (let at = 0; at < 3; at += 1) owners.push(await ownerOf(await arrives()));
  expect(owners).toEqual([lead.id, lead.id, null]);
  expect(await loadFor(novice, teamId)).toMatchObject({
    ...{ waiting: 1, capacity: 1, can: { setCapacity: false } },
    members: [
      { user: { id: lead.id }, open: 2, capacity: 2, enough: 2, free: false },
      { user: { id: novice.id }, open: 0, capacity: 0, enough: 0, free: false },
    ],
  });
  await execute(setCapacity, lead, { teamId, userId: novice.id, capacity: null });
  expect(await ownerOf(await arrives())).toBe(novice.id);
});

test("when nobody is free tickets stay with the team, and its leads are told once", async () => {
  const { teamId, lead, arrives, ownerOf } = await aTeam();
  const first = await arrives();
  await arrives();
  const full = [await arrives(), await arrives()];
  for (const id of full) {
    expect(await ownerOf(id)).toBeNull();
    await settle("notify-inbox", id);
  }
  const told = async () =>
    (
      await prisma.notification.findMany({
        where: { userId: lead.id, event: { kind: "ticket.team_full" } },
        select: { ticketId: true },
      })
    ).map(({ ticketId }) => ticketId);
  expect(await told()).toEqual([full[0]]);
  expect((await eventsOf(full[1] ?? "")).includes("ticket.team_full")).toBe(false);
  expect(await loadFor(lead, teamId)).toMatchObject({ fullSince: expect.any(String), waiting: 2 });
  // Once somebody was free again, it is news again.
  const agent = await makeAgent();
  await execute(moveTicket, agent, { ticketId: first, event: "cancel", reason: "withdrawn" });
  expect(await ownerOf(await arrives())).not.toBeNull();
  expect(await loadFor(lead, teamId)).toMatchObject({ fullSince: null });
  const again = await arrives();
  await settle("notify-inbox", again);
  expect((await told()).sort()).toEqual([full[0], again].sort());
});

test("what waited is given once somebody is free, the oldest first, and what was left with the team is not", async () => {
  const { lead, novice, teamId, arrives, ownerOf } = await aTeam();
  const [first, second] = [await arrives(), await arrives()];
  const [left, older, younger] = [await arrives(), await arrives(), await arrives()];
  const agent = await makeAgent();
  await execute(reviseTicket, agent, { ticketId: left, assigneeId: agent.id });
  await execute(reviseTicket, agent, { ticketId: left, assigneeId: null });
  const owners = async () => [await ownerOf(left), await ownerOf(older), await ownerOf(younger)];
  const ends = (id: string) =>
    execute(moveTicket, agent, { ticketId: id, event: "cancel", reason: "withdrawn" });
  await giveWhatWaits();
  expect(await owners()).toEqual([null, null, null]);
  await ends(first);
  await Promise.all([giveWhatWaits(), giveWhatWaits()]);
  await giveWhatWaits();
  expect(await owners()).toEqual([null, lead.id, null]);
  // Another still waits, so that its leads know already.
  expect(await loadFor(lead, teamId)).toMatchObject({ fullSince: expect.any(String), waiting: 2 });
  await ends(second);
  await giveWhatWaits();
  expect(await owners()).toEqual([null, lead.id, novice.id]);
  const told = await eventsOf(younger);
  expect(told.filter((kind) => kind === "ticket.nobody_free")).toHaveLength(1);
  expect(told.filter((kind) => kind === "ticket.given_in_turn")).toHaveLength(1);
});

test("leads say it for their own team, admins for every, and customers hear nothing", async () => {
  const { admin, teamId, lead, novice, customer } = await aTeam();
  const set = (by: Parameters<typeof loadsFor>[0], userId: string, capacity: number | null) =>
    codeOf(execute(setCapacity, by, { teamId, userId, capacity }));
  const elsewhere = await makeAgent({ grants: ["lead"] });
  expect(await set(novice, novice.id, 3)).toBe("forbidden");
  expect(await set(elsewhere, novice.id, 3)).toBe("forbidden");
  expect(await set(customer, novice.id, 3)).toBe("not-found");
  expect(await set(lead, elsewhere.id, 3)).toBe("not-found");
  expect(await set(lead, novice.id, -1)).toBe("validation-failed");
  expect(await set(admin, novice.id, 3)).toBe("done");
  const idsFor = async (by: Parameters<typeof loadsFor>[0], cursor?: string): Promise<string[]> => {
    const { rows, nextCursor } = await loadsFor(by, { limit: 100, cursor });
    const rest = nextCursor === null ? [] : await idsFor(by, nextCursor);
    return [...rows.map(({ id }) => id), ...rest];
  };
  expect(await idsFor(novice)).toEqual([teamId]);
  expect(await idsFor(admin)).toContain(teamId);
  expect(await idsFor(customer)).toEqual([]);
  expect(await loadFor(customer, teamId)).toBeNull();
});
