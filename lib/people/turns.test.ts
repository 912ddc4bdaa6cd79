import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
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
import { giveInTurn } from "@/lib/tickets/commands/give-in-turn";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { revisePerson } from "./commands/revise-person";
import { reviseTeam } from "./commands/revise-team";

/** A loaded machine takes its time. */
const PATIENT = { timeout: 30_000 };

async function teamOf(count: number, wish: object) {
  const [admin, team] = [await makeAdmin(), await makeTeam()];
  const people = [];
  for (let at = 0; at < count; at += 1) {
    people.push(await makeAgent({ name: `Member ${at}`, teamIds: [team.id] }));
  }
  await execute(reviseTeam, admin, { teamId: team.id, ...wish });
  const service = await makeService(team.id);
  const customer = await makeCustomer();
  const arrives = async () => {
    const { id } = await makeIncident(customer, { serviceId: service.id });
    await settle("give-in-turn", id);
    return id;
  };
  const ownerOf = async (id: string) =>
    (await prisma.ticket.findUniqueOrThrow({ where: { id } })).assigneeId;
  return { admin, team, people, arrives, ownerOf, customer, service };
}

test("in turn everybody of a team gets the next one, but for whoever is away", async () => {
  const { people, arrives, ownerOf } = await teamOf(3, { assignment: "in_turn" });
  const owners = [];
  for (let at = 0; at < 4; at += 1) owners.push(await ownerOf(await arrives()));
  expect(owners).toEqual([people[0]?.id, people[1]?.id, people[2]?.id, people[0]?.id]);
  const day = 86_400_000;
  await prisma.notificationSettings.create({
    data: {
      userId: people[1]?.id ?? "",
      absentFrom: new Date(Date.now() - day),
      absentUntil: new Date(Date.now() + day),
    },
  });
  expect(await ownerOf(await arrives())).toBe(people[2]?.id);
  expect(await ownerOf(await arrives())).toBe(people[0]?.id);
});

test("whoever joins another team keeps their turn in the one that they had", async () => {
  const { admin, team, people, arrives, ownerOf } = await teamOf(2, { assignment: "in_turn" });
  const [first, second] = people;
  expect(await ownerOf(await arrives())).toBe(first?.id);
  const teamIds = [team.id, (await makeTeam()).id];
  await execute(revisePerson, admin, { personId: first?.id, teamIds });
  expect(await ownerOf(await arrives())).toBe(second?.id);
  expect(await ownerOf(await arrives())).toBe(first?.id);
});

test("a ticket for a team is taken in while another of its tickets is being given", async () => {
  const { team, customer, service } = await teamOf(1, { assignment: "in_turn" });
  const { id } = await makeIncident(customer, { serviceId: service.id });
  await prisma.$transaction(async (tx) => {
    const system = { kind: "system", name: "test" } as const;
    const ticket = await giveInTurn.load(tx, system, { ticketId: id });
    if (!ticket) throw new Error("It is there.");
    const context = { tx, actor: system, input: { ticketId: id }, emit: () => undefined };
    await giveInTurn.run({ ...context, subject: ticket });
    const another = await makeIncident(customer, { serviceId: service.id });
    expect(another.teamId).toBe(team.id);
  }, PATIENT);
});

test("by load whoever has least gets it, and nobody more than the team thinks right", async () => {
  const { people, arrives, ownerOf } = await teamOf(2, { assignment: "by_load", capacity: 2 });
  const [first, second] = people;
  if (!first || !second) throw new Error("There are two.");
  const one = await arrives();
  expect(await ownerOf(one)).toBe(first.id);
  expect(await ownerOf(await arrives())).toBe(second.id);
  await execute(moveTicket, first, {
    ...{ ticketId: one, event: "resolve", resolutionCode: "fixed", resolutionNote: "Done." },
  });
  expect(await ownerOf(await arrives())).toBe(first.id);
  // Of two who have as much, whoever's turn is longer ago.
  expect(await ownerOf(await arrives())).toBe(second.id);
  expect(await ownerOf(await arrives())).toBe(first.id);
  const left = await arrives();
  expect(await ownerOf(left)).toBeNull();
  await settle("give-in-turn", left);
  expect((await eventsOf(left)).filter((kind) => kind === "ticket.nobody_free")).toHaveLength(1);
});

test("tickets that come at once go to one each, and what somebody gave back is not given again", async () => {
  const { admin, team, people, customer, service, ownerOf } = await teamOf(3, {
    assignment: "in_turn",
  });
  const made = await Promise.all(
    [1, 2, 3].map(() => makeIncident(customer, { serviceId: service.id })),
  );
  await Promise.all(made.map(({ id }) => settle("give-in-turn", id)));
  const owners = await Promise.all(made.map(({ id }) => ownerOf(id)));
  expect(owners.sort()).toEqual(people.map(({ id }) => id).sort());
  const ticketId = made[0]?.id ?? "";
  await execute(reviseTicket, admin, { ticketId, assigneeId: null });
  await settle("give-in-turn", ticketId);
  expect(await ownerOf(ticketId)).toBeNull();
  // A ticket that comes from another team is new here.
  const elsewhere = await makeIncident(customer, {});
  await execute(reviseTicket, admin, { ticketId: elsewhere.id, teamId: team.id });
  await settle("give-in-turn", elsewhere.id);
  expect(await ownerOf(elsewhere.id)).not.toBeNull();
});

test("a team that shares out by hand gives nothing, and only an admin decides how it does", async () => {
  const { team, arrives, ownerOf, people } = await teamOf(1, {});
  const ticket = await arrives();
  expect(await ownerOf(ticket)).toBeNull();
  expect(
    await prisma.effect.count({ where: { name: "give-in-turn", event: { subjectId: ticket } } }),
  ).toBe(0);
  const [member] = people;
  if (!member) throw new Error("There is one.");
  const wish = { teamId: team.id, assignment: "in_turn" };
  await expect(execute(reviseTeam, member, wish)).rejects.toMatchObject({ code: "forbidden" });
  for (const wrong of [{ assignment: "by_chance" }, { capacity: 0 }, { capacity: 1.5 }]) {
    await expect(
      execute(reviseTeam, await makeAdmin(), { teamId: team.id, ...wrong }),
    ).rejects.toMatchObject({ code: "validation-failed" });
  }
});
