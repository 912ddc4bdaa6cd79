import "@/lib/testing/files/own-files";
import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { splitMail } from "@/lib/mail/commands/split-mail";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { screenshot } from "@/lib/testing/files/samples";
import { splitTicket } from "@/lib/tickets/commands/split-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { chunksOf, keepFile } from "@/lib/web/keep-file";
import { receive } from "./receive";

let agent: Person;
let ada: Person;

beforeAll(async () => {
  agent = await makeAgent();
  ada = await makeCustomer();
});

async function shot(owner: Person, name: string) {
  const file = await receive(chunksOf(new Blob([new Uint8Array(await screenshot())]).stream()), {
    limitBytes: 1_000_000,
  });
  return (await keepFile(owner, file, { name })).id;
}

/** An answer of the customer's with two pictures in its words. */
async function answered() {
  const ticket = await makeIncident(ada);
  const attachmentIds = [await shot(ada, "one.png"), await shot(ada, "two.png")];
  const body = attachmentIds.map((id) => `![shot](attachment:${id})`).join(" and ");
  const said = await execute(postReply, ada, { ticketId: ticket.id, body, attachmentIds });
  return { ticketId: ticket.id, replyId: said.id };
}

async function expectPictures(ticketId: string, replyId: string) {
  const made = await ticketFor(ada, ticketId);
  expect(made?.attachments.map(({ name }) => name)).toEqual(["one.png", "two.png"]);
  const own = made?.attachments.map(({ id }) => `![shot](attachment:${id})`).join(" and ");
  expect(made?.description).toBe(own);
  expect(made?.descriptionHtml.match(/<img/g)).toHaveLength(2);
  expect(await prisma.attachment.count({ where: { replyId } })).toBe(2);
}

test("pictures go along with what is split, and are still seen where they were", async () => {
  const { ticketId, replyId } = await answered();
  const input = { ticketId, subject: "The phone", replyIds: [replyId] };
  const { id } = await execute(splitTicket, agent, input);
  await expectPictures(id, replyId);
});

test("and with a mail about something else; a note by mail begins nothing", async () => {
  const { ticketId, replyId } = await answered();
  const arrived = (reply: string) =>
    prisma.inboundMail.create({
      data: {
        ...{
          mailbox: "support",
          identity: reply,
          contentSum: reply,
          size: 1,
          door: "http",
          state: "applied",
        },
        ...{ settledAt: new Date(), subject: "The phone", text: "", senderId: ada.id },
        ...{ ticketId, replyId: reply },
      },
    });
  const { id } = await execute(splitMail, agent, { mailId: (await arrived(replyId)).id });
  await expectPictures(id, replyId);
  const note = await execute(postReply, agent, { ticketId, body: "Hm.", audience: "internal" });
  await expect(
    execute(splitMail, agent, { mailId: (await arrived(note.id)).id }),
  ).rejects.toMatchObject({ code: "conflict" });
});
