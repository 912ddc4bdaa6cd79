import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident, makeOrganisation } from "@/lib/testing/factories";
import { editReply } from "./commands/edit-reply";
import { postReply } from "./commands/post-reply";
import { mentionOf, withPlainMentions } from "./mention-text";
import { mentionableFor, replyFor } from "./queries";

async function scene() {
  const tail = crypto.randomUUID().slice(0, 8);
  const organisation = await makeOrganisation();
  const customer = await makeCustomer({ name: `Maria ${tail}`, organisationId: organisation.id });
  const agent = await makeAgent({ name: `Asha ${tail}` });
  const colleague = await makeAgent({ name: `Tom${tail} Berger` });
  const ticket = await makeIncident(customer);
  const say = async (actor: typeof agent, body: string, audience = "public") =>
    (await execute(postReply, actor, { ticketId: ticket.id, body, audience })).id;
  const named = async (replyId: string) =>
    (await prisma.mention.findMany({ where: { replyId } })).map(({ userId }) => userId);
  return { tail, organisation, customer, agent, colleague, ticket, say, named };
}

test("a typed name becomes the person, who is shown under their present name", async () => {
  const { agent, colleague, say, named, tail } = await scene();
  const id = await say(
    agent,
    `@tom${tail}, and @TOM${tail} BERGER: look. Not me@tom${tail}.`,
    "internal",
  );
  expect(await named(id)).toEqual([colleague.id]);
  await prisma.user.update({ where: { id: colleague.id }, data: { name: "Tom <b>Smith</b>" } });
  expect((await replyFor(agent, id))?.bodyHtml).toBe(
    '<p><span class="mention">@Tom &#x3C;b>Smith&#x3C;/b></span>, and ' +
      '<span class="mention">@Tom &#x3C;b>Smith&#x3C;/b></span>: look. ' +
      `Not me@tom${tail}.</p>`,
  );
});

test("a name in code, in a link or of two people names nobody", async () => {
  const { agent, say, named, tail } = await scene();
  await makeAgent({ name: `Twin ${tail}` });
  await makeAgent({ name: `Twin ${tail}` });
  const body = `\`@Asha ${tail}\` [@Asha ${tail}](https://example.com) @Twin ${tail} \\@Asha ${tail}`;
  const id = await say(agent, body, "internal");
  expect(await named(id)).toEqual([]);
  expect((await replyFor(agent, id))?.body).toBe(body);
});

test("a customer mentioned in a note is neither named nor told; in a reply they are", async () => {
  const { customer, agent, say, named } = await scene();
  const note = await say(agent, `${mentionOf(customer)} must not know`, "internal");
  expect(await named(note)).toEqual([]);
  expect((await replyFor(agent, note))?.bodyHtml).not.toContain("mention");
  const reply = await say(agent, `${mentionOf(customer)}, please look`);
  expect(await named(reply)).toEqual([customer.id]);
});

test("nobody is named who could not read it, whatever id is written", async () => {
  const { agent, say, named } = await scene();
  const stranger = await makeCustomer();
  const id = await say(agent, `@[Robin](person:${stranger.id}) @[x](person:no) see`);
  expect(await named(id)).toEqual([]);
  expect((await replyFor(agent, id))?.bodyHtml).toBe("<p>@Robin @x see</p>");
});

test("a customer names only whom they have met on the ticket", async () => {
  const { customer, agent, colleague, ticket, say, named, tail } = await scene();
  const guess = await say(customer, `@Tom${tail} Berger @Asha ${tail}`);
  expect(await named(guess)).toEqual([]);
  await say(agent, "Hello.");
  expect(await named(await say(customer, `@Tom${tail} Berger @Asha ${tail}`))).toEqual([agent.id]);
  const offered = await mentionableFor(customer, ticket.id, { audience: "public" });
  expect(offered?.map(({ id }) => id).sort()).toEqual([agent.id, customer.id].sort());
  expect(offered?.map(({ id }) => id)).not.toContain(colleague.id);
  expect(await mentionableFor(customer, ticket.id, { audience: "internal" })).toEqual([]);
  expect(await mentionableFor(await makeCustomer(), ticket.id, { audience: "public" })).toBeNull();
});

test("those offered for a note are agents, for a reply whoever can see it", async () => {
  const { organisation, customer, agent, ticket, tail } = await scene();
  const manager = await makeCustomer({
    ...{ name: `Max ${tail}`, orgManager: true, organisationId: organisation.id },
  });
  const offered = async (q: string, audience: "public" | "internal") =>
    (await mentionableFor(agent, ticket.id, { q, audience }))?.map(({ id }) => id);
  expect(await offered(tail, "internal")).toEqual([agent.id]);
  expect(await offered(tail, "public")).toEqual([agent.id, customer.id, manager.id]);
  expect(await offered("%", "public")).toEqual([]);
});

test("an edit that names somebody adds them at its version, and one that does not takes them out", async () => {
  const { agent, colleague, say } = await scene();
  const replyId = await say(agent, "Look.", "internal");
  await execute(editReply, agent, { replyId, body: `Look, ${mentionOf(colleague)}.` });
  const rows = () => prisma.mention.findMany({ where: { replyId } });
  expect(await rows()).toMatchObject([{ userId: colleague.id, version: 2 }]);
  await execute(editReply, agent, { replyId, body: "Never mind." });
  expect(await rows()).toEqual([]);
});

test("editing words in which somebody stands by name keeps them, even beside a twin", async () => {
  const { agent, colleague, say, named } = await scene();
  const replyId = await say(agent, `${mentionOf(colleague)}, look.`, "internal");
  await makeAgent({ name: colleague.name });
  await execute(editReply, agent, { replyId, body: `@${colleague.name}, please look.` });
  expect(await named(replyId)).toEqual([colleague.id]);
});

test("a mail's text names people as one says it", () => {
  const markdown = `${mentionOf({ id: crypto.randomUUID(), name: "Ann [the] Boss" })} hi`;
  expect(withPlainMentions(markdown)).toBe("@Ann [the] Boss hi");
});
