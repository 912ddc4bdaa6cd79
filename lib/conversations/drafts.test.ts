import { expect, test } from "vitest";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { clearDraft, draftFor, draftsFor, putDraft } from "./drafts";

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const save = (body: string, version: number, dropOther = false) =>
    putDraft(agent, ticket.id, "public", { body, version, fields: {}, dropOther });
  return { customer, agent, ticket, save };
}

test("what is typed stays through what others do, per person and audience", async () => {
  const { customer, agent, ticket, save } = await scene();
  expect(await draftFor(agent, ticket.id, "public")).toMatchObject({ body: "", version: 0 });
  await save("Dear Maria, ", 0);
  await execute(reviseTicket, await makeAgent(), { ticketId: ticket.id, assigneeId: agent.id });
  expect(await draftFor(agent, ticket.reference, "public")).toMatchObject({
    body: "Dear Maria, ",
    version: 1,
    other: null,
  });
  expect(await draftFor(agent, ticket.id, "internal")).toMatchObject({ body: "" });
  expect(await draftFor(customer, ticket.id, "public")).toMatchObject({ body: "" });
});

test("the newest text wins, and one that its writer had not seen is kept beside it", async () => {
  const { save } = await scene();
  await save("From the laptop", 0);
  const phone = await save("From the phone", 0);
  expect(phone).toMatchObject({ body: "From the phone", version: 2 });
  expect(phone?.other?.body).toBe("From the laptop");
  const on = await save("From the phone, longer", 2);
  expect(on?.other?.body).toBe("From the laptop");
  expect((await save("From the phone, longer", 3, true))?.other).toBeNull();
});

test("the same text twice is one version", async () => {
  const { save } = await scene();
  await save("Once", 0);
  expect(await save("Once", 0)).toMatchObject({ version: 1, other: null });
});

test("a sent draft is gone from the list, and its version goes on", async () => {
  const { agent, ticket, save } = await scene();
  await save("Sent soon", 0);
  const page = { limit: 10 };
  expect((await draftsFor(agent, page)).rows).toMatchObject([
    { body: "Sent soon", ticket: { reference: ticket.reference } },
  ]);
  await clearDraft(agent, ticket.id, "public");
  expect((await draftsFor(agent, page)).rows).toEqual([]);
  expect(await draftFor(agent, ticket.id, "public")).toMatchObject({ body: "", version: 2 });
});

test("nobody has a draft where they may not write", async () => {
  const { customer, ticket } = await scene();
  const words = { body: "psst", version: 0, fields: {}, dropOther: false };
  expect(await putDraft(customer, ticket.id, "internal", words)).toBeNull();
  expect(await putDraft(await makeCustomer(), ticket.id, "public", words)).toBeNull();
  expect(await draftFor(await makeCustomer(), ticket.id, "public")).toBeNull();
});

test("a new ticket has one draft, with what the form holds besides", async () => {
  const customer = await makeCustomer();
  const words = { body: "It smokes", version: 0, fields: { subject: "Printer" }, dropOther: false };
  await putDraft(customer, null, "new", words);
  await putDraft(customer, null, "new", { ...words, version: 1, fields: { subject: "Fax" } });
  expect(await draftFor(customer, null, "new")).toMatchObject({
    fields: { subject: "Fax" },
    version: 2,
  });
  expect((await draftsFor(customer, { limit: 10 })).rows).toHaveLength(1);
});

test("the list goes on where it ended", async () => {
  const { customer, agent } = await scene();
  for (const body of ["a", "b", "c"]) {
    const ticket = await makeIncident(customer);
    await putDraft(agent, ticket.id, "public", { body, version: 0, fields: {}, dropOther: false });
  }
  const first = await draftsFor(agent, { limit: 2 });
  const rest = await draftsFor(agent, {
    limit: 2,
    ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
  });
  expect([...first.rows, ...rest.rows].map(({ body }) => body)).toEqual(["c", "b", "a"]);
});
