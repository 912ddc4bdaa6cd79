import { beforeAll, expect, test } from "vitest";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeCustomer, makeIncident, makeOrganisation } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { draft, ticketSuggestions } from "./composing";
import { mentionables, reaction, replies, reply, revisions } from "./conversations";
import { watcher } from "./tickets";

let customer: Person;
let colleague: Person;
let agent: Person;
let [asCustomer, asColleague, asAgent, asStranger]: { token: string }[] = [];

beforeAll(async () => {
  const organisation = { organisationId: (await makeOrganisation()).id };
  [customer, colleague] = [await makeCustomer(organisation), await makeCustomer(organisation)];
  agent = await makeAgent();
  const people = [customer, colleague, agent, await makeCustomer()];
  [asCustomer, asColleague, asAgent, asStranger] = await Promise.all(
    people.map(async (person) => ({ token: await tokenOf(person) })),
  );
});

async function said(audience = "public") {
  const ticket = await makeIncident(customer);
  const answer = await ask(replies, "POST", {
    ...asAgent,
    params: { id: ticket.id },
    json: { body: "Try it now.", audience },
  });
  expect(answer.status).toBe(201);
  return { ticket, id: answer.body.id as string };
}

test("an emoji is put and taken, twice as once, and only one that is one has an address", async () => {
  const { id } = await said();
  const at = { ...asCustomer, params: { id, emoji: "👍" } };
  const put = await ask(reaction, "PUT", at);
  expect(put.status).toBe(200);
  expect(put.body.reactions).toEqual([
    { emoji: "👍", count: 1, reactedByMe: true, users: [{ id: customer.id, name: customer.name }] },
  ]);
  expect((await ask(reaction, "PUT", at)).body).toEqual(put.body);
  expect((await ask(reaction, "DELETE", at)).status).toBe(204);
  expect((await ask(reaction, "DELETE", at)).status).toBe(204);
  const odd = await ask(reaction, "PUT", { ...asCustomer, params: { id, emoji: "thumbs" } });
  expect(odd.status).toBe(404);
});

test("an edit needs the version it saw: 428 without, 412 with an old one, which says the new", async () => {
  const { id } = await said();
  const at = { ...asAgent, params: { id }, json: { body: "Try it at noon." } };
  expect((await ask(reply, "PATCH", at)).status).toBe(428);
  const first = { ...at, headers: { "If-Match": '"1"' } };
  const edited = await ask(reply, "PATCH", first);
  expect([edited.status, edited.headers.get("etag")]).toEqual([200, '"2"']);
  expect(edited.body).toMatchObject({ edited: true, version: 2, body: "Try it at noon." });
  const other = { ...first, json: { body: "Try it at night." } };
  const stale = await ask(reply, "PATCH", other);
  expect([stale.status, stale.headers.get("etag")]).toEqual([412, '"2"']);
  const kept = await ask(revisions, "GET", { ...asCustomer, params: { id } });
  expect(kept.body.data.map(({ body }: { body: string }) => body)).toEqual([
    ...["Try it now.", "Try it at noon."],
  ]);
});

test("what one may not see is not there, in every way of asking", async () => {
  const [open, note] = [await said(), await said("internal")];
  for (const [who, id] of [
    [asStranger, open.id],
    [asColleague, open.id],
    [asCustomer, note.id],
    [asCustomer, crypto.randomUUID()],
  ] as const) {
    const at = { ...who, params: { id, emoji: "👍" } };
    const edit = { ...at, json: { body: "Mine." }, headers: { "If-Match": '"1"' } };
    const answers = await Promise.all([
      ask(reply, "GET", at),
      ask(reply, "PATCH", edit),
      ask(revisions, "GET", at),
      ask(reaction, "PUT", at),
      ask(reaction, "DELETE", at),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  }
});

test("403 for an edit of what one sees and did not write", async () => {
  const { id } = await said();
  const edit = { params: { id }, json: { body: "Mine." }, headers: { "If-Match": '"1"' } };
  const answer = await ask(reply, "PATCH", { ...asCustomer, ...edit });
  expect([answer.status, codeOf(answer)]).toEqual([403, "forbidden"]);
});

test("a watcher of another organisation is refused like one who is not there", async () => {
  const { ticket } = await said();
  const stranger = await makeCustomer({ organisationId: (await makeOrganisation()).id });
  const put = (userId: string) =>
    ask(watcher, "PUT", { ...asAgent, params: { id: ticket.id, userId } });
  const [foreign, missing] = [await put(stranger.id), await put(crypto.randomUUID())];
  expect([foreign.status, codeOf(foreign)]).toEqual([422, "validation-failed"]);
  expect(foreign.text).toBe(missing.text);
  const added = await put(colleague.id);
  expect([added.status, added.body.watchers]).toEqual([
    200,
    [{ id: colleague.id, name: colleague.name }],
  ]);
  expect((await put(colleague.id)).status).toBe(200);
  const leave = { ...asColleague, params: { id: ticket.id, userId: colleague.id } };
  expect((await ask(watcher, "DELETE", leave)).status).toBe(204);
  expect((await ask(watcher, "DELETE", leave)).status).toBe(404);
});

test("those offered for an @ are people who can see what is written", async () => {
  const { ticket } = await said();
  const offered = await ask(mentionables, "GET", {
    ...{ ...asCustomer, params: { id: ticket.id } },
    query: `?q=${encodeURIComponent(agent.name)}`,
  });
  expect(offered.body.data).toEqual([
    {
      ...{ id: agent.id, name: agent.name, role: "agent" },
      markdown: `@[${agent.name}](person:${agent.id})`,
    },
  ]);
  const strange = { ...asStranger, params: { id: ticket.id } };
  expect((await ask(mentionables, "GET", strange)).status).toBe(404);
});

test("tickets are suggested by reference to whoever can see them", async () => {
  const { ticket } = await said();
  const query = `?q=${ticket.reference.toLowerCase()}`;
  const { body } = await ask(ticketSuggestions, "GET", { ...asCustomer, query });
  expect(body.data[0]).toEqual({
    ...{ id: ticket.id, reference: ticket.reference, subject: ticket.subject },
  });
  const strange = await ask(ticketSuggestions, "GET", { ...asStranger, query });
  expect(strange.body).toEqual({ data: [] });
  const unknown = { ...asAgent, query: "?subject=x" };
  expect((await ask(ticketSuggestions, "GET", unknown)).status).toBe(422);
});

test("a draft keeps what else belongs to its message, and names too many files in vain", async () => {
  const { ticket } = await said();
  const at = { ...asAgent, params: { id: ticket.id } };
  const words = { body: "", version: 0, audience: "internal", fields: { move: "hold" } };
  const put = await ask(draft, "PUT", { ...at, json: words });
  expect(put.body).toMatchObject({ fields: { move: "hold" }, attachments: [] });
  const attachmentIds = Array.from({ length: 21 }, () => crypto.randomUUID());
  const tooMany = await ask(draft, "PUT", { ...at, json: { ...words, attachmentIds } });
  expect(tooMany.status).toBe(422);
});
