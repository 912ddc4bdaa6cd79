import "@/lib/testing/files/own-files";
import { expect, test } from "vitest";
import { attachmentFor } from "@/lib/attachments/queries";
import { receive } from "@/lib/attachments/receive";
import { sweepFiles } from "@/lib/attachments/sweep";
import { prisma } from "@/lib/db/client";
import { releaseHeld } from "@/lib/jobs/release-held";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { chunksOf, keepFile } from "@/lib/web/keep-file";
import { editReply } from "./commands/edit-reply";
import { postReply } from "./commands/post-reply";
import { undoSend } from "./commands/undo-send";
import { clearDraft, draftFor, draftsFor, putDraft } from "./drafts";
import { givenOffFor, heldFor } from "./held-queries";
import { replyFor } from "./queries";

const TWO_DAYS_MS = 48 * 3_600_000;

async function aFile(owner: Person) {
  const bytes = new Blob([crypto.randomUUID()]).stream();
  const file = await receive(chunksOf(bytes), { limitBytes: 1_000 });
  return (await keepFile(owner, file, { name: "a.txt" })).id;
}

async function scene(more: Record<string, unknown> = { holdSeconds: 30 }) {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const { id: ticketId } = await makeIncident(customer);
  const fileId = await aFile(agent);
  const post = (words: Record<string, unknown>) =>
    execute(postReply, agent, { ticketId, body: "", attachmentIds: [fileId], ...words });
  const { id: heldId } = await post(more);
  return { customer, agent, ticketId, fileId, heldId, post };
}

test("a held reply keeps its files to itself: not swept, not taken elsewhere, not seen by the customer", async () => {
  const { customer, agent, ticketId, fileId, heldId, post } = await scene();
  await expect(post({ body: "Again" })).rejects.toMatchObject({ code: "validation-failed" });
  await sweepFiles(Date.now() + TWO_DAYS_MS);
  const colleague = await makeAgent();
  for (const reader of [agent, colleague]) {
    expect(await attachmentFor(reader, fileId)).toMatchObject({ id: fileId });
    expect(await heldFor(reader, ticketId)).toMatchObject([{ attachments: [{ id: fileId }] }]);
  }
  expect(await givenOffFor(agent, heldId)).toMatchObject({ attachments: [{ id: fileId }] });
  expect(await attachmentFor(customer, fileId)).toBeNull();
});

test("what goes out has its files, and an edit leaves them", async () => {
  const { customer, agent, fileId, heldId } = await scene();
  await Promise.all([releaseHeld({ heldId }), releaseHeld({ heldId })]);
  const { replyId } = await prisma.heldReply.findUniqueOrThrow({ where: { id: heldId } });
  if (replyId === null) throw new Error("It did not go out.");
  expect(await replyFor(customer, replyId)).toMatchObject({
    body: "",
    attachments: [{ id: fileId }],
  });
  expect(await attachmentFor(customer, fileId)).toMatchObject({ id: fileId });
  await execute(editReply, agent, { replyId, body: "As you see." });
  expect(await replyFor(customer, replyId)).toMatchObject({
    body: "As you see.",
    attachments: [{ id: fileId }],
  });
});

test("what cannot go out any more gives its files back with its words", async () => {
  const { agent, customer, ticketId, fileId, heldId } = await scene();
  await execute(trashTicket, agent, { ticketId });
  await releaseHeld({ heldId });
  expect(await prisma.heldReply.findUniqueOrThrow({ where: { id: heldId } })).toMatchObject({
    outcome: "stopped",
  });
  expect(await attachmentFor(customer, fileId)).toBeNull();
  expect(await prisma.attachment.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
    ticketId: null,
    heldId: null,
    draftId: expect.any(String),
  });
});

test("taken back, the files wait with the draft until it is sent or emptied", async () => {
  const { agent, ticketId, fileId, heldId, post } = await scene();
  await execute(undoSend, agent, { heldId });
  expect(await draftFor(agent, ticketId, "public")).toMatchObject({
    body: "",
    attachments: [{ id: fileId }],
  });
  expect((await draftsFor(agent, { limit: 5 })).rows).toHaveLength(1);
  await sweepFiles(Date.now() + TWO_DAYS_MS);
  const { id: replyId } = await post({ body: "Now" });
  expect(await replyFor(agent, replyId)).toMatchObject({ attachments: [{ id: fileId }] });
  expect(await draftFor(agent, ticketId, "public")).toMatchObject({ attachments: [] });
});

test("what a draft had and nobody sent is swept", async () => {
  const { agent, ticketId, fileId, heldId } = await scene();
  await execute(undoSend, agent, { heldId });
  await clearDraft(agent, ticketId, "public");
  await sweepFiles(Date.now() + TWO_DAYS_MS);
  expect(await prisma.attachment.count({ where: { id: fileId } })).toBe(0);
});

test("the customer's answer gives what was meant for later back with its files", async () => {
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const { customer, agent, ticketId, fileId } = await scene({ sendAt });
  await execute(postReply, customer, { ticketId, body: "It works." });
  expect(await draftFor(agent, ticketId, "public")).toMatchObject({
    attachments: [{ id: fileId }],
  });
});

test("files wait with a draft until it is sent, are not swept, and are told of wherever it is opened", async () => {
  const { agent, ticketId, post } = await scene();
  const own = await aFile(agent);
  const save = (more: Record<string, unknown>) =>
    putDraft(agent, ticketId, "internal", {
      ...{ body: "", fields: {}, version: 0, dropOther: false },
      ...more,
    });
  expect(await save({ attachmentIds: [own] })).toMatchObject({ attachments: [{ id: own }] });
  await sweepFiles(Date.now() + TWO_DAYS_MS);
  // A page that does not know of them leaves them.
  expect(await save({ body: "See there." })).toMatchObject({ attachments: [{ id: own }] });
  expect((await draftsFor(agent, { limit: 5 })).rows).toMatchObject([
    { attachments: [{ id: own }] },
  ]);
  const { id } = await post({ attachmentIds: [own], audience: "internal", holdSeconds: 0 });
  expect(await draftFor(agent, ticketId, "internal")).toMatchObject({ attachments: [] });
  // Saved once more by a page that does not know that it was sent.
  expect(await save({ attachmentIds: [own] })).toMatchObject({ attachments: [] });
  expect(await replyFor(agent, id)).toMatchObject({ attachments: [{ id: own }] });
});

test("a draft takes no file of another's, and drops only what it has", async () => {
  const { customer, agent, ticketId } = await scene();
  const [own, foreign] = [await aFile(agent), await aFile(customer)];
  const save = (kind: "public" | "internal", more: Record<string, unknown>) =>
    putDraft(agent, ticketId, kind, {
      ...{ body: "", fields: {}, version: 0, dropOther: false },
      ...more,
    });
  expect(await save("public", { attachmentIds: [own, foreign] })).toMatchObject({
    attachments: [{ id: own }],
  });
  await save("internal", { dropAttachmentIds: [own] });
  expect(await draftFor(agent, ticketId, "public")).toMatchObject({ attachments: [{ id: own }] });
  expect(await save("public", { dropAttachmentIds: [own] })).toMatchObject({ attachments: [] });
});

test("a file that moves to another draft leaves the one it waited with", async () => {
  const { agent, ticketId } = await scene();
  const own = await aFile(agent);
  const words = { body: "", fields: {}, version: 0, dropOther: false, attachmentIds: [own] };
  await putDraft(agent, ticketId, "public", words);
  await putDraft(agent, ticketId, "internal", words);
  expect(await draftFor(agent, ticketId, "public")).toMatchObject({ attachments: [] });
  expect(await draftFor(agent, ticketId, "internal")).toMatchObject({ attachments: [{ id: own }] });
});
