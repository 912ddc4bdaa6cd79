import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { searchTickets } from "@/lib/search/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { historyFor } from "@/lib/tickets/history";
import { ticketFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { movesFor } from "@/lib/tickets/transitions";
import { createField } from "./commands/create-field";
import { reviseField } from "./commands/revise-field";
import { askedFields, customFieldsFor } from "./queries";

let admin: Person;
let agent: Person;
let customer: Person;
beforeAll(async () => {
  admin = await makeAdmin();
  agent = await makeAgent();
  const organisation = await makeOrganisation();
  customer = await makeCustomer({ organisationId: organisation.id });
});

/** Of problems unless a test says otherwise, so that no other test's incident is asked for it. */
async function makeField(wish: Record<string, unknown> = {}) {
  const key = `f${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const words = { key, label: `Field ${key}`, kind: "text", types: ["incident"] };
  const { id } = await execute(createField, admin, { ...words, ...wish });
  return { id, key: String(wish.key ?? key) };
}

const given = async (by: Person, customFields: object, wish: object = {}) => {
  const words = { subject: "It is broken", description: "Really." };
  const { id } = await execute(createTicket, by, { ...words, ...wish, customFields });
  return id;
};

const refused = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => [error.code, ...error.errors.map(({ path }: { path: string }) => path)].join(" "),
  );

const valuesOf = async (by: Person, id: string) => (await ticketFor(by, id))?.customFields;

describe("a field", () => {
  test("is made by admins alone, has one key in any letters, and fits together", async () => {
    const { key } = await makeField();
    const words = { label: "Another", kind: "text", types: ["incident"] };
    const make = (by: Person, wish: object) =>
      refused(execute(createField, by, { ...words, key: `k${randomUUID().slice(0, 6)}`, ...wish }));
    expect(await make(agent, {})).toBe("forbidden");
    expect(await make(admin, { key: key.toUpperCase().replace("F", "f") })).toBe("already-exists");
    expect(await make(admin, { kind: "choice", choices: ["one"] })).toBe(
      "validation-failed /choices",
    );
    expect(await make(admin, { kind: "number", min: 3, max: 2 })).toBe("validation-failed /max");
    expect(await make(admin, { kind: "text", min: 3 })).toBe("validation-failed /min");
    expect(await make(admin, { types: [] })).toBe("validation-failed /types");
    expect(await make(admin, { kind: "file" })).toBe("validation-failed /kind");
  });

  test("once retired is asked and set no more, and its values stay", async () => {
    const { id: fieldId, key } = await makeField({ audience: "customers" });
    const ticketId = await given(customer, { [key]: "B12" });
    await execute(reviseField, admin, { fieldId, retired: true });
    expect((await askedFields(agent, "incident")).map((one) => one.key)).not.toContain(key);
    expect(await refused(given(customer, { [key]: "B13" }))).toBe(
      `validation-failed /customFields/${key}`,
    );
    expect(await valuesOf(agent, ticketId)).toMatchObject({ [key]: "B12" });
    await execute(reviseField, admin, { fieldId, retired: false });
    expect((await askedFields(customer, "incident")).map((one) => one.key)).toContain(key);
  });

  test("that a stale form changes stays as it is", async () => {
    const { id: fieldId } = await makeField();
    await execute(reviseField, admin, { fieldId, help: "At the door." }, { version: 1 });
    const late = execute(reviseField, admin, { fieldId, help: "Inside." }, { version: 1 });
    expect(await refused(late)).toBe("precondition-failed");
  });
});

describe("a value", () => {
  test("is kept as its kind has it", async () => {
    const fields = {
      text: await makeField(),
      long: await makeField({ kind: "long" }),
      choice: await makeField({ kind: "choice", choices: ["Red", "Blue"] }),
      choices: await makeField({ kind: "choices", choices: ["Red", "Blue", "Grey"] }),
      number: await makeField({ kind: "number", min: 0, max: 10 }),
      date: await makeField({ kind: "date" }),
      person: await makeField({ kind: "person" }),
      checkbox: await makeField({ kind: "checkbox" }),
    };
    const values = {
      [fields.text.key]: "B12",
      [fields.long.key]: "One.\nTwo.",
      [fields.choice.key]: "Blue",
      [fields.choices.key]: ["Grey", "Red"],
      [fields.number.key]: 2.5,
      [fields.date.key]: "2026-02-28",
      [fields.person.key]: customer.id,
      [fields.checkbox.key]: false,
    };
    const ticketId = await given(agent, values, { requesterId: customer.id });
    expect(await valuesOf(agent, ticketId)).toEqual({
      ...values,
      [fields.choices.key]: ["Red", "Grey"],
    });
    const wrong = {
      [fields.text.key]: 7,
      [fields.choice.key]: "Green",
      [fields.choices.key]: [],
      [fields.number.key]: 11,
      [fields.date.key]: "2026-02-31",
      [fields.person.key]: randomUUID(),
      [fields.checkbox.key]: "yes",
    };
    for (const [key, value] of Object.entries(wrong)) {
      const change = execute(reviseTicket, agent, { ticketId, customFields: { [key]: value } });
      expect(await refused(change), key).toMatch(`validation-failed /customFields/${key}`);
    }
    expect(await valuesOf(agent, ticketId)).toMatchObject({ [fields.number.key]: 2.5 });
  });

  test("is changed with one event, and what it was stands in the history", async () => {
    const { id: fieldId, key } = await makeField();
    const other = await makeField({ kind: "number" });
    const ticketId = await given(agent, { [key]: "B12" });
    const customFields = { [key]: "B14", [other.key]: 3 };
    await execute(reviseTicket, agent, { ticketId, customFields }, { version: 1 });
    expect(await eventsOf(ticketId)).toEqual(["ticket.created", "ticket.fields_set"]);
    const timeline = await timelineFor(agent, ticketId, { limit: 10 });
    expect(timeline?.rows.at(-1)).toMatchObject({
      facts: { fieldIds: [fieldId, other.id] },
      names: { [fieldId]: `Field ${key}` },
    });
    const history = await historyFor(agent, ticketId, { limit: 10 });
    expect(history?.rows).toContainEqual(
      expect.objectContaining({
        ...{ field: `customFields.${key}`, fieldName: `Field ${key}` },
        ...{ from: "B12", to: "B14" },
      }),
    );
    // The same again is nothing, and a form that is late changes nothing.
    await execute(reviseTicket, agent, { ticketId, customFields }, { version: 2 });
    expect(await eventsOf(ticketId)).toHaveLength(2);
    const late = execute(
      reviseTicket,
      agent,
      { ticketId, customFields: { [key]: null } },
      { version: 1 },
    );
    expect(await refused(late)).toBe("precondition-failed");
    await execute(reviseTicket, agent, { ticketId, customFields: { [key]: null } });
    expect(await valuesOf(agent, ticketId)).toEqual({ [other.key]: 3 });
  });

  test("of a field that the type does not have is refused by its name", async () => {
    const { key } = await makeField({ types: ["change"] });
    const ticket = await makeIncident(customer);
    const change = { ticketId: ticket.id, customFields: { [key]: "x", nothing: "y" } };
    expect(await refused(execute(reviseTicket, agent, change))).toBe(
      `validation-failed /customFields/${key} /customFields/nothing`,
    );
  });

  test("is not a customer's to change", async () => {
    const { key } = await makeField({ audience: "customers" });
    const ticketId = await given(customer, { [key]: "B12" });
    const change = execute(reviseTicket, customer, { ticketId, customFields: { [key]: "B1" } });
    expect(await refused(change)).toBe("forbidden");
  });

  test("names nobody whom a customer does not know", async () => {
    const { key } = await makeField({ kind: "person", audience: "customers" });
    const stranger = await makeCustomer();
    expect(await refused(given(customer, { [key]: stranger.id }))).toBe(
      `validation-failed /customFields/${key}`,
    );
    const ticketId = await given(customer, { [key]: customer.id });
    expect(await valuesOf(customer, ticketId)).toEqual({ [key]: customer.id });
  });
});

describe("what is needed", () => {
  // Changes and problems, which no other test of this file opens.
  test("at the beginning is asked of whoever knows of the field, and cannot be emptied", async () => {
    const { id: fieldId, key } = await makeField({ types: ["problem"], required: "create" });
    const problem = { type: "problem" };
    expect(await refused(given(agent, {}, problem))).toBe(`validation-failed /customFields/${key}`);
    const ticketId = await given(agent, { [key]: "B12" }, problem);
    const emptied = execute(reviseTicket, agent, { ticketId, customFields: { [key]: null } });
    expect(await refused(emptied)).toBe(`validation-failed /customFields/${key}`);
    await execute(reviseField, admin, { fieldId, retired: true });
    await given(agent, {}, problem);
  });

  test("at the end holds the ticket until it is known", async () => {
    const { id: fieldId, key } = await makeField({ required: "resolve" });
    const { id: ticketId } = await makeIncident(customer);
    await execute(moveTicket, agent, { ticketId, event: "start", assigneeId: agent.id });
    const listed = async (id: string) => {
      const moves = await movesFor(agent, id);
      const fields = moves?.find(({ event }) => event === "resolve")?.fields ?? [];
      return fields.flatMap(({ at }) => at ?? []);
    };
    const end = { ticketId, event: "resolve", resolutionCode: "fixed", resolutionNote: "Done." };
    expect(await refused(execute(moveTicket, agent, end))).toBe(
      `validation-failed /customFields/${key}`,
    );
    expect(await listed(ticketId)).toEqual([`/customFields/${key}`]);
    expect(await ticketFor(agent, ticketId)).toMatchObject({ state: "in_progress", version: 2 });
    await execute(reviseTicket, agent, { ticketId, customFields: { [key]: "B12" } });
    expect(await listed(ticketId)).toEqual([]);
    await execute(moveTicket, agent, end);
    expect(await ticketFor(agent, ticketId)).toMatchObject({ state: "resolved" });
    await execute(reviseField, admin, { fieldId, retired: true });
  });
});

describe("the desk's own field", () => {
  test("reaches no customer by any way, and reads like one that was never there", async () => {
    const { key } = await makeField();
    const ticketId = await given(agent, { [key]: "B12" }, { requesterId: customer.id });
    await execute(reviseTicket, agent, { ticketId, customFields: { [key]: "canary" } });
    const everything = [
      await ticketFor(customer, ticketId),
      await timelineFor(customer, ticketId, { limit: 50 }),
      await customFieldsFor(customer, {}, { limit: 100 }),
      await askedFields(customer, "incident"),
    ];
    expect(JSON.stringify(everything)).not.toMatch(new RegExp(`canary|B12|${key}`));
    const sent = (name: string) => refused(given(customer, { [name]: "x" }));
    expect((await sent(key)).replaceAll(key, "KEY")).toBe(
      (await sent("nothingAtAll")).replaceAll("nothingAtAll", "KEY"),
    );
    const asked = (name: string) =>
      refused(searchTickets(customer, `field.${name}:B1`, { limit: 5 }));
    expect(await asked(key)).toBe(await asked("nothingAtAll"));
    expect(await asked(key)).toBe("validation-failed /q");
    const count = await prisma.notification.count({ where: { userId: customer.id, ticketId } });
    expect(count).toBe(0);
  });
});

test("a ticket is found by what its fields say", async () => {
  const room = await makeField({ audience: "customers" });
  const cost = await makeField({ kind: "number" });
  const ticketId = await given(
    agent,
    { [room.key]: "B12 west", [cost.key]: 40 },
    { requesterId: customer.id },
  );
  const found = async (by: Person, q: string) =>
    (await searchTickets(by, q, { limit: 5 })).rows.map(({ id }) => id);
  expect(await found(agent, `field.${room.key}:b12`)).toEqual([ticketId]);
  expect(
    await found(agent, `field.${room.key.toUpperCase().replace("F", "f")}:"B12 WEST"`),
  ).toEqual([ticketId]);
  expect(await found(agent, `field.${room.key}:west`)).toEqual([]);
  expect(await found(agent, `field.${cost.key}:>39 field.${room.key}:any`)).toEqual([ticketId]);
  expect(await found(agent, `field.${cost.key}:10..20`)).toEqual([]);
  expect(await found(customer, `field.${room.key}:B12`)).toEqual([ticketId]);
  expect(await refused(found(agent, `field.${cost.key}:cheap`))).toBe("validation-failed /q");
});
