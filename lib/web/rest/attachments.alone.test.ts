import "@/lib/testing/files/own-files";
import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "@/lib/attachments/limits";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { Clamd } from "@/lib/testing/files/clamd";
import { dataDir } from "@/lib/testing/files/own-files";
import { EICAR, hugePng, multipart, photo, screenshot } from "@/lib/testing/files/samples";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { route } from "../route";
import {
  attachment,
  attachmentContent,
  attachmentPreview,
  attachments,
  upload,
  uploads,
} from "./attachments";
import { replies } from "./conversations";
import { tickets } from "./tickets";

let customer: Person;
let token: string;
let agentToken: string;
let strangerToken: string;

beforeAll(async () => {
  customer = await makeCustomer();
  token = await tokenOf(customer);
  agentToken = await tokenOf(await makeAgent());
  strangerToken = await tokenOf(await makeCustomer());
});

afterAll(() => prisma.$disconnect());

const send = (name: string, content: Buffer | string, by = token, more = {}) => {
  const { raw, headers } = multipart(name, content);
  return ask(attachments, "POST", { token: by, raw, headers: { ...headers, ...more } });
};

/** Bytes, which a test of JSON would spoil. */
async function bytesOf(
  of: typeof attachmentContent,
  id: string,
  by = token,
  headers: Record<string, string> = {},
) {
  const request = new Request(`http://localhost:3000/api/v1/attachments/${id}`, {
    headers: { Authorization: `Bearer ${by}`, ...headers },
  });
  const response = await route(of).GET(request, { params: Promise.resolve({ id }) });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

const filesIn = (kind: string) =>
  readdirSync(path.join(dataDir, "files", kind), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );

const piece = (id: string, offset: number, raw: Buffer, by = token) =>
  ask(upload, "PATCH", {
    ...{ token: by, params: { id } },
    raw: new Uint8Array(raw),
    headers: {
      "Content-Type": "application/offset+octet-stream",
      "Upload-Offset": String(offset),
      "Tus-Resumable": "1.0.0",
    },
  });

describe("a file in one go", () => {
  test("is kept as it was sent, under its real type, and comes back as a download", async () => {
    const content = await screenshot();
    const sent = await send("März.exe", content);
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toMatchObject({ name: "März.exe", size: content.length });
    expect(sent.body).toMatchObject({ contentType: "image/png", preview: { width: 40 } });
    const { response, bytes } = await bytesOf(attachmentContent, sent.body.id);
    expect(response.status).toBe(200);
    expect(content.equals(bytes)).toBe(true);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"M_rz.exe\"; filename*=UTF-8''M%C3%A4rz.exe",
    );
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("may be asked for in part", async () => {
    const { body } = await send("a.txt", "0123456789");
    const part = await bytesOf(attachmentContent, body.id, token, { Range: "bytes=2-4" });
    expect([part.response.status, part.bytes.toString()]).toEqual([206, "234"]);
    expect(part.response.headers.get("content-range")).toBe("bytes 2-4/10");
    const end = await bytesOf(attachmentContent, body.id, token, { Range: "bytes=-3" });
    expect(end.bytes.toString()).toBe("789");
    const beyond = await bytesOf(attachmentContent, body.id, token, { Range: "bytes=10-" });
    expect(beyond.response.status).toBe(416);
  });

  test("sent twice under one key is one attachment; another file under it is refused", async () => {
    const key = { "Idempotency-Key": randomUUID() };
    const one = await send("a.txt", "the same", token, key);
    const again = await send("a.txt", "the same", token, key);
    expect([one.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(one.body.id);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const other = await send("a.txt", "another", token, key);
    expect(codeOf(other)).toBe("idempotency-key-reused");
  });

  test("is refused when empty, when too large, when it is not alone and when it is cut", async () => {
    const before = await prisma.attachment.count();
    const kept = filesIn("blobs").length;
    expect((await send("a.txt", "")).status).toBe(422);
    expect((await send("a.bin", Buffer.alloc(LIMITS.file + 1))).status).toBe(413);
    const many = Array.from({ length: 1_000 }, () => multipart("a.txt", "x").raw.subarray(0, -4));
    const raw = Buffer.concat([...many, Buffer.from("--\r\n")]);
    const { headers } = multipart("a.txt", "x");
    expect((await ask(attachments, "POST", { token, raw, headers })).status).toBe(422);
    const whole = multipart("a.bin", randomBytes(50_000));
    const cut = whole.raw.subarray(0, Math.floor(whole.raw.length * 0.99));
    const answer = await ask(attachments, "POST", { token, raw: cut, headers: whole.headers });
    expect(answer.status).toBe(400);
    const plain = await ask(attachments, "POST", { token, json: { file: "x" } });
    expect(plain.status).toBe(415);
    const wrong = multipart("a.txt", "x", "upload");
    expect((await ask(attachments, "POST", { token, ...wrong })).status).toBe(422);
    expect(await prisma.attachment.count()).toBe(before);
    expect(filesIn("blobs")).toHaveLength(kept);
    expect(filesIn("incoming")).toEqual([]);
  });
});

describe("what can be seen of an image", () => {
  test("is drawn anew, without anything that was hidden in its file", async () => {
    const content = await photo();
    expect(content.includes("a secret place")).toBe(true);
    const { body } = await send("photo.jpg", content);
    const { response, bytes } = await bytesOf(attachmentPreview, body.id);
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect(response.headers.get("content-disposition")).toBe("inline");
    const drawn = await sharp(bytes).metadata();
    expect(drawn).toMatchObject({ width: 64, height: 48 });
    expect(drawn.exif).toBeUndefined();
    expect(bytes.includes("secret place")).toBe(false);
    const tag = response.headers.get("etag") ?? "";
    const again = await bytesOf(attachmentPreview, body.id, token, { "If-None-Match": tag });
    expect(again.response.status).toBe(304);
    const hidden = await bytesOf(attachmentPreview, body.id, strangerToken, {
      "If-None-Match": tag,
    });
    expect(hidden.response.status).toBe(404);
  });

  test("is nothing for a bomb, for a page that begins like an image, and for a drawing with script", async () => {
    const page = Buffer.from("GIF89a/*<script>alert(1)</script>*/=1;");
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const files: [string, Buffer | string][] = [
      ["bomb.png", hugePng(100_000, 100_000)],
      ["page.gif", page],
      ["drawing.svg", svg],
      ["page.html", "<!doctype html><script>alert(1)</script>"],
    ];
    for (const [name, content] of files) {
      const begun = performance.now();
      const { body, status } = await send(name, content);
      expect(status, name).toBe(201);
      const shown = await bytesOf(attachmentPreview, body.id);
      expect(shown.response.status, name).toBe(404);
      expect(performance.now() - begun, name).toBeLessThan(15_000);
      const { response } = await bytesOf(attachmentContent, body.id);
      expect(response.headers.get("content-disposition"), name).toMatch(/^attachment;/);
      expect(response.headers.get("content-type"), name).not.toMatch(/html|javascript/);
    }
  });
});

describe("a file in pieces", () => {
  test("goes on where it was cut, and becomes an attachment under its own id", async () => {
    const content = randomBytes(5_000);
    const begun = await ask(uploads, "POST", { token, json: { name: "a.bin", size: 5_000 } });
    expect(begun.status, begun.text).toBe(201);
    const { id } = begun.body;
    expect(begun.headers.get("location")).toBe(`/api/v1/uploads/${id}`);

    const first = await piece(id, 0, content.subarray(0, 2_000));
    expect([first.status, first.headers.get("upload-offset")]).toEqual([204, "2000"]);
    expect((await piece(id, 0, content.subarray(0, 2_000))).status).toBe(409);
    const cut = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(content.subarray(2_000, 3_000)));
        controller.error(new Error("the line was cut"));
      },
    });
    // Whatever had arrived before the cut is kept; nothing else is.
    await ask(upload, "PATCH", {
      ...{ token, params: { id }, raw: cut },
      headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": "2000" },
    });
    const head = await ask(upload, "HEAD", { token, params: { id } });
    const offset = Number(head.headers.get("upload-offset"));
    expect([2_000, 3_000]).toContain(offset);
    expect((await piece(id, offset, randomBytes(6_000))).status).toBe(413);
    const last = await piece(id, offset, content.subarray(offset));
    expect(last.status, last.text).toBe(201);
    expect(last.body).toMatchObject({ id, name: "a.bin", size: 5_000 });
    const { bytes } = await bytesOf(attachmentContent, id);
    expect(content.equals(bytes)).toBe(true);
    expect(filesIn("pieces")).toEqual([]);
    const done = await ask(upload, "GET", { token, params: { id } });
    expect(done.body).toMatchObject({ offset: 5_000, size: 5_000 });
  });

  test("whose last answer was lost is finished by asking again", async () => {
    const { body } = await ask(uploads, "POST", { token, json: { name: "a.txt", size: 3 } });
    await prisma.upload.update({ where: { id: body.id }, data: { size: 4 } });
    expect((await piece(body.id, 0, Buffer.from("abc"))).status).toBe(204);
    await prisma.upload.update({ where: { id: body.id }, data: { size: 3 } });
    const finished = await piece(body.id, 3, Buffer.alloc(0));
    expect(finished.status, finished.text).toBe(201);
    expect(finished.body.size).toBe(3);
  });

  test("begins by tus' own headers, and its versions and extensions are told", async () => {
    const name = Buffer.from("Übersicht.txt").toString("base64");
    const headers = { "Upload-Length": "4", "Upload-Metadata": `filename ${name},is_secret` };
    const begun = await ask(uploads, "POST", { token, headers });
    expect(begun.body).toMatchObject({ name: "Übersicht.txt", size: 4, offset: 0 });
    const other = { ...headers, "Tus-Resumable": "0.2.2" };
    expect((await ask(uploads, "POST", { token, headers: other })).status).toBe(412);
    const told = await ask(uploads, "OPTIONS", {});
    expect(told.headers.get("tus-version")).toBe("1.0.0");
    const ended = await ask(upload, "DELETE", { token, params: { id: begun.body.id } });
    expect(ended.status).toBe(204);
    const gone = await ask(upload, "GET", { token, params: { id: begun.body.id } });
    expect(gone.status).toBe(404);
  });

  test("is nobody else's", async () => {
    const { body } = await ask(uploads, "POST", { token, json: { name: "a.txt", size: 3 } });
    const params = { id: body.id };
    for (const by of [strangerToken, agentToken]) {
      expect((await ask(upload, "GET", { token: by, params })).status).toBe(404);
      expect((await ask(upload, "DELETE", { token: by, params })).status).toBe(404);
      expect((await piece(body.id, 0, Buffer.from("abc"), by)).status).toBe(404);
    }
    const huge = { name: "a.txt", size: LIMITS.file + 1 };
    expect((await ask(uploads, "POST", { token, json: huge })).status).toBe(413);
  });

  test("begun twice under one key is one upload", async () => {
    const headers = { "Idempotency-Key": randomUUID() };
    const json = { name: "a.txt", size: 3 };
    const [one, two] = await Promise.all([
      ask(uploads, "POST", { token, json, headers }),
      ask(uploads, "POST", { token, json, headers }),
    ]);
    expect(one.body.id).toBe(two.body.id);
    const other = await ask(uploads, "POST", { token, json: { ...json, size: 4 }, headers });
    expect(codeOf(other)).toBe("idempotency-key-reused");
  });
});

describe("who sees a file", () => {
  test("those who see its message; a note's is no customer's, and one that waits is its sender's", async () => {
    const ticket = await makeIncident(customer);
    const params = { id: ticket.id };
    const { body: waiting } = await send("a.txt", "mine");
    const status = async (id: string, by: string) =>
      (await ask(attachment, "GET", { token: by, params: { id } })).status;
    expect(await status(waiting.id, token)).toBe(200);
    expect(await status(waiting.id, agentToken)).toBe(404);

    const said = await ask(replies, "POST", {
      ...{ token, params },
      json: { body: "", attachmentIds: [waiting.id] },
    });
    expect(said.status, said.text).toBe(201);
    expect(said.body.attachments).toMatchObject([{ id: waiting.id, name: "a.txt" }]);
    expect(await status(waiting.id, agentToken)).toBe(200);
    expect(await status(waiting.id, strangerToken)).toBe(404);

    const { body: secret } = await send("secret.png", await screenshot(), agentToken);
    const noted = await ask(replies, "POST", {
      ...{ token: agentToken, params },
      json: {
        body: `![x](attachment:${secret.id})`,
        audience: "internal",
        attachmentIds: [secret.id],
      },
    });
    expect(noted.body.bodyHtml).toContain(`/api/v1/attachments/${secret.id}/preview`);
    for (const of of [attachment, attachmentContent, attachmentPreview]) {
      expect((await bytesOf(of, secret.id)).response.status).toBe(404);
      expect((await bytesOf(of, secret.id, agentToken)).response.status).toBe(200);
    }
    const listed = await ask(replies, "GET", { token, params });
    expect(listed.text).not.toContain(secret.id);
  });

  test("another's, a used and an unknown file answer alike, and nothing is written", async () => {
    const ticket = await makeIncident(customer);
    const [{ body: used }, { body: foreign }] = [
      await send("used.txt", "used"),
      await send("foreign.txt", "foreign", strangerToken),
    ];
    const made = await ask(tickets, "POST", {
      token,
      json: { subject: "With a file", description: "See it.", attachmentIds: [used.id] },
    });
    expect(made.body.attachments).toMatchObject([{ name: "used.txt" }]);
    const answers = [];
    for (const id of [used.id, foreign.id, randomUUID()]) {
      const { raw: _raw, ...asked } = { raw: null, token, params: { id: ticket.id } };
      answers.push(
        await ask(replies, "POST", { ...asked, json: { body: "Hi", attachmentIds: [id] } }),
      );
    }
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(422);
    expect(await prisma.reply.count({ where: { ticketId: ticket.id } })).toBe(0);
  });

  test("a message without words and files says nothing", async () => {
    const ticket = await makeIncident(customer);
    const answer = await ask(replies, "POST", {
      ...{ token, params: { id: ticket.id } },
      json: { body: "  ", attachmentIds: [] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe("/body");
  });

  test("a text shows its own images alone", async () => {
    const { body: image } = await send("a.png", await screenshot());
    const { body: other } = await send("b.png", await screenshot());
    const made = await ask(tickets, "POST", {
      token,
      json: {
        subject: "Images",
        description: `![one](attachment:${image.id}) ![two](attachment:${other.id}) ![three](https://example.com/x.png) ![four](javascript:alert(1))`,
        attachmentIds: [image.id],
      },
    });
    const html: string = made.body.descriptionHtml;
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain(`src="/api/v1/attachments/${image.id}/preview"`);
    expect(html).not.toMatch(/example\.com|javascript/);
    expect(html).not.toContain(other.id);
  });
});

describe("with a scanner", () => {
  let clamd: Clamd;

  beforeAll(async () => {
    clamd = await Clamd.open();
  });

  afterEach(() => {
    clamd.says = null;
    Object.assign(env, { CLAMAV_URL: undefined });
  });

  afterAll(() => clamd.close());

  test("a file is looked at, one that is found harmful is refused, and nothing of it stays", async () => {
    Object.assign(env, { CLAMAV_URL: clamd.url });
    const kept = filesIn("blobs").length;
    const bad = await send("eicar.com", EICAR);
    expect(bad.status, bad.text).toBe(422);
    expect(bad.body.errors[0].message).toContain("Eicar-Signature");
    expect(filesIn("blobs")).toHaveLength(kept);
    expect(filesIn("incoming")).toEqual([]);
    const good = await send("large.bin", randomBytes(2_000_000));
    expect(good.body.scan).toBe("clean");
    expect(clamd.seen).toBe(2);
  });

  test("one that says nothing of use, or is away, lets nothing through", async () => {
    Object.assign(env, { CLAMAV_URL: clamd.url });
    clamd.says = "INSTREAM size limit exceeded. ERROR";
    expect((await send("a.txt", randomUUID())).status).toBe(503);
    Object.assign(env, { CLAMAV_URL: "tcp://127.0.0.1:1" });
    const answer = await send("a.txt", randomUUID());
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).not.toBeNull();
  });

  test("is not held to what came before it: the same bytes are looked at again", async () => {
    const first = await send("a.com", EICAR);
    expect(first.body.scan).toBe("unscanned");
    Object.assign(env, { CLAMAV_URL: clamd.url });
    expect((await send("b.com", EICAR)).status).toBe(422);
  });
});
