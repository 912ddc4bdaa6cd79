import { expect, test } from "vitest";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { suggestTickets } from "./suggest";

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const word = `kettle${crypto.randomUUID().slice(0, 8)}`;
  const ticket = await makeIncident(customer);
  const renamed = { ticketId: ticket.id, subject: `The ${word} whistles` };
  await execute(reviseTicket, agent, renamed);
  return { customer, agent, ticket, word };
}

test("a ticket is found by the beginning of its reference and of a word of its subject", async () => {
  const { customer, agent, ticket, word } = await scene();
  const own = { id: ticket.id, reference: ticket.reference, subject: `The ${word} whistles` };
  const digits = ticket.reference.replace("INC-", "");
  for (const typed of [ticket.reference, ticket.reference.toLowerCase(), digits, `inc${digits}`]) {
    expect((await suggestTickets(agent, typed))[0], typed).toEqual(own);
  }
  expect(await suggestTickets(agent, word.slice(0, 9))).toContainEqual(own);
  expect(await suggestTickets(customer, `whist ${word}`)).toEqual([own]);
  expect(await suggestTickets(customer)).toEqual([own]);
});

test("fewer digits find the longer reference", async () => {
  const { customer, ticket } = await scene();
  const short = ticket.reference.slice(0, -1);
  if (!/\d$/.test(short)) return;
  expect(await suggestTickets(customer, short)).toMatchObject([{ id: ticket.id }]);
});

test("what somebody may not see is not suggested to them, nor words beyond the subject", async () => {
  const { customer, ticket, word } = await scene();
  const stranger = await makeCustomer();
  expect(await suggestTickets(stranger, ticket.reference)).toEqual([]);
  expect(await suggestTickets(stranger, word)).toEqual([]);
  expect(await suggestTickets(stranger)).toEqual([]);
  expect(await suggestTickets(customer, "%")).toEqual([]);
  expect(await suggestTickets(customer, "' or true")).toEqual([]);
});
