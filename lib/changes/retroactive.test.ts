import { beforeAll, expect, test } from "vitest";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { draftOf, inHours, move } from "@/lib/testing/changes";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { movesFor } from "@/lib/tickets/transitions";
import { createFreeze } from "./commands/create-freeze";
import { conflictsOf } from "./conflicts";

let manager: Person;
let author: Person;
let serviceId: string;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["change_manager"] });
  author = await makeAgent();
  serviceId = (await makeService()).id;
});

const MADE = { kind: "emergency", retroactive: true };
const COURSE = { actualStart: inHours(-2), actualEnd: inHours(-1), outcome: "successful" };
const draft = () => draftOf(author, serviceId, MADE);
const fieldsOf = async (id: string) => (await ticketFor(author, id))?.fields;

test("an emergency that was made already goes from its authorisation to its review", async () => {
  const incident = await makeIncident(await makeCustomer());
  const id = await draft();
  await execute(createFreeze, manager, {
    ...{ title: "The books are closed", serviceIds: [serviceId] },
    ...{ startsAt: inHours(-5), endsAt: inHours(5) },
  });
  const [submit] = (await movesFor(author, id))?.filter(({ event }) => event === "submit") ?? [];
  expect(submit?.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    ...["reason", "actualStart", "actualEnd", "outcome"],
  ]);
  await move(author, id, "submit", {
    ...{ ...COURSE, reason: "It stood still.", linkedId: incident.id },
  });
  expect(await ticketFor(author, id)).toMatchObject({
    state: "authorize",
    fields: { ...COURSE, retroactive: true, plannedStart: null },
    links: [{ kind: "caused_by", ticket: { id: incident.id } }],
  });
  // Neither a freeze nor another change stands against what is over.
  expect(await conflictsOf(author, id)).toEqual([]);
  expect(await movesFor(manager, id)).toEqual(
    expect.arrayContaining([expect.objectContaining({ event: "authorize", to: "review" })]),
  );
  await move(manager, id, "authorize");
  expect(await ticketFor(author, id)).toMatchObject({ state: "review" });
  // What stands there already is no mistake, and what it never was is one.
  await move(manager, id, "authorize");
  await expect(move(author, id, "start")).rejects.toMatchObject({ code: "invalid-transition" });
  expect(await eventsOf(id)).toContain("change.recorded_afterwards");
  await expect(move(manager, id, "close")).rejects.toMatchObject({ errors: [{ path: "/review" }] });
  await move(manager, id, "close", { review: "We watch the certificates." });
  expect(await ticketFor(author, id)).toMatchObject({ state: "closed" });
});

test("how and when it was made is named where it is missing, and lies in the past", async () => {
  const id = await draft();
  await expect(move(author, id, "submit")).rejects.toMatchObject({
    errors: [
      ...["/reason", "/actualStart", "/actualEnd", "/outcome"].map((path) =>
        expect.objectContaining({ path }),
      ),
    ],
  });
  const reason = "It stood still.";
  for (const [more, path] of [
    [{ actualEnd: inHours(1) }, "/actualEnd"],
    [{ actualStart: inHours(-1), actualEnd: inHours(-2) }, "/actualEnd"],
    [{ outcome: "great" }, "/outcome"],
  ] as const) {
    await expect(move(author, id, "submit", { ...COURSE, reason, ...more })).rejects.toMatchObject({
      errors: [expect.objectContaining({ path })],
    });
  }
  expect(await ticketFor(author, id)).toMatchObject({
    state: "draft",
    fields: { actualStart: null, outcome: null },
  });
  await execute(reviseTicket, author, { ticketId: id, fields: { plan: null } });
  await expect(move(author, id, "submit", { ...COURSE, reason })).rejects.toMatchObject({
    errors: [{ path: "/fields/plan" }],
  });
});

test("only an emergency was made already, it has no window, and that is settled with its submission", async () => {
  for (const [fields, path] of [
    [{ retroactive: true }, "/fields/retroactive"],
    [{ kind: "emergency", retroactive: true, plannedStart: inHours(1) }, "/fields/plannedStart"],
  ] as const) {
    const wish = { type: "change", subject: "A port", description: "It was open.", fields };
    await expect(execute(createTicket, author, wish)).rejects.toMatchObject({ errors: [{ path }] });
  }
  const id = await draft();
  await move(author, id, "submit", { ...COURSE, reason: "It stood still." });
  const ahead = { retroactive: false, plannedStart: inHours(1), plannedEnd: inHours(2) };
  const revise = () => execute(reviseTicket, author, { ticketId: id, fields: ahead });
  await expect(revise()).rejects.toMatchObject({ code: "invalid-transition" });
  // Sent back, it may turn out to be ahead: then nothing is known of how it went.
  await move(author, id, "revert");
  await revise();
  expect(await fieldsOf(id)).toMatchObject({
    ...{ retroactive: false, actualStart: null, actualEnd: null, outcome: null },
  });
  await move(author, id, "submit", { reason: "It stands still." });
  await move(manager, id, "authorize");
  expect((await ticketFor(author, id))?.state).toBe("scheduled");
});
