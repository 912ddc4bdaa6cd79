import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { z } from "zod";
import { AttachmentView, BeginUpload, UploadView } from "@/lib/attachments/contract";
import { LIMITS } from "@/lib/attachments/limits";
import { disposition } from "@/lib/attachments/name";
import { attachmentFor, contentFor, previewFor } from "@/lib/attachments/queries";
import { receive } from "@/lib/attachments/receive";
import {
  addPiece,
  arrivingFor,
  beginUpload,
  endUpload,
  uploadFor,
  wholeOf,
} from "@/lib/attachments/uploads";
import { parse } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { actorIn } from "../actor-in";
import type { Carried } from "../header-fields";
import { jsonBody } from "../json-body";
import { chunksOf, keepFile } from "../keep-file";
import { fileIn } from "../multipart";
import { type Asked, type Operation, type Reply, resource } from "../operation";
import { idempotencyKey } from "../preconditions";
import { queryOf } from "../query";
import { rangeOf } from "../range";
import { read } from "../read";
import { announced, offsetIn, RESUMABLE, requireTus, TUS_OPTIONS } from "../tus";

const tag = "Attachments";
const params = { id };
const NOTHING = z.strictObject({});
const BYTES = z.string().meta({ format: "binary" });

const REFUSED: Operation["refusals"] = [
  "malformed-request",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "precondition-failed",
  "content-too-large",
  "unsupported-media-type",
  "validation-failed",
  "rate-limited",
  "unavailable",
  "insufficient-storage",
];

type Binary = Pick<Operation, "id" | "summary" | "answers"> &
  Partial<Operation> & { answer: Operation["answer"] };

/** An operation whose body or answer is no JSON. */
function binary({ answer, ...definition }: Binary): Operation {
  return {
    ...{ tag, scope: "write", writes: true, query: NOTHING, body: null, version: "none" },
    refusals: REFUSED,
    ...definition,
    async answer(asked) {
      queryOf(asked.request.url, NOTHING);
      return answer(asked);
    },
  };
}

const PLACED: Carried = { Location: "always", "Idempotent-Replayed": "sometimes" };
const RESUMED: Carried = { "Tus-Resumable": "always", "Upload-Offset": "always" };
const STANDING: Carried = { ...RESUMED, "Upload-Length": "always" };

export const attachments = resource("/attachments", {
  POST: binary({
    id: "createAttachment",
    summary: "Upload a file in one go; it waits for the ticket or reply that takes it along",
    takes: { "multipart/form-data": z.object({ file: BYTES }) },
    answers: { 201: AttachmentView, 200: AttachmentView },
    carries: { 201: PLACED, 200: PLACED },
    async answer({ request, caller }) {
      const actor = actorIn(caller);
      const key = idempotencyKey(request.headers);
      const { name, file } = await fileIn(request);
      const outcome = await keepFile(actor, file, {
        name: parse(BeginUpload.shape.name, name),
        key,
      });
      const view = await attachmentFor(actor, outcome.id);
      if (view === null) throw notFound();
      return {
        status: outcome.status,
        body: view,
        headers: {
          Location: `/api/v1/attachments/${view.id}`,
          ...(outcome.replayed ? { "Idempotent-Replayed": "true" } : {}),
        },
      };
    },
  }),
});

export const attachment = resource(
  "/attachments/{id}",
  {
    GET: read({
      id: "getAttachment",
      summary: "What a file is; its bytes are under /content",
      tag,
      view: AttachmentView,
      run: ({ actor, param }) => attachmentFor(actor, param("id")),
    }),
  },
  params,
);

/** Whatever a file claims to be, it runs nothing and draws nothing into a page of ours. */
const HARMLESS = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const FILE: Carried = {
  ...{ ETag: "always", "Accept-Ranges": "always", "Content-Disposition": "always" },
};
const PART: Carried = { ...FILE, "Content-Range": "always" };

const READS: Partial<Operation> = { scope: "read", writes: false };

export const attachmentContent = resource(
  "/attachments/{id}/content",
  {
    GET: binary({
      ...READS,
      id: "getAttachmentContent",
      summary: "The file as it was sent, always as a download; takes Range",
      gives: "application/octet-stream",
      answers: { 200: BYTES, 206: BYTES, 416: null },
      carries: { 200: FILE, 206: PART, 416: PART },
      async answer({ request, caller, param }) {
        const found = await contentFor(actorIn(caller), param("id"));
        if (!found) throw notFound();
        const { view, read } = found;
        const range = rangeOf(request.headers, view.size, `"${view.sha256}"`);
        const headers = {
          ...HARMLESS,
          "Content-Type": view.contentType,
          "Content-Disposition": disposition("attachment", view.name),
          "Accept-Ranges": "bytes",
          ETag: `"${view.sha256}"`,
        };
        if (range === "unsatisfiable") {
          return { status: 416, headers: { ...headers, "Content-Range": `bytes */${view.size}` } };
        }
        const { start, end } = range ?? { start: 0, end: view.size - 1 };
        const bytes = Readable.toWeb(await read(range ?? undefined)) as WebStream<Uint8Array>;
        return {
          status: range ? 206 : 200,
          bytes: bytes as ReadableStream<Uint8Array>,
          headers: {
            ...headers,
            "Content-Length": String(end - start + 1),
            ...(range ? { "Content-Range": `bytes ${start}-${end}/${view.size}` } : {}),
          },
        };
      },
    }),
  },
  params,
);

export const attachmentPreview = resource(
  "/attachments/{id}/preview",
  {
    GET: binary({
      ...READS,
      id: "getAttachmentPreview",
      summary: "An image, drawn anew without anything that was hidden in its file",
      gives: "image/webp",
      answers: { 200: BYTES, 304: null },
      carries: {
        200: { ETag: "always", "Content-Disposition": "always" },
        304: { ETag: "always" },
      },
      async answer({ request, caller, param }) {
        const found = await previewFor(actorIn(caller), param("id"));
        if (!found) throw notFound();
        const headers = {
          ...HARMLESS,
          // Kept by the browser, which asks each time whether its person may still see it.
          "Cache-Control": "private, no-cache",
          ETag: `"${found.sha256}"`,
        };
        if (request.headers.get("if-none-match") === headers.ETag) return { status: 304, headers };
        const drawn = await found.draw();
        if (!drawn) throw notFound();
        return {
          status: 200,
          bytes: new Uint8Array(drawn),
          headers: {
            ...headers,
            "Content-Type": "image/webp",
            "Content-Disposition": "inline",
            "Content-Length": String(drawn.byteLength),
          },
        };
      },
    }),
  },
  params,
);

export const uploads = resource(
  "/uploads",
  {
    POST: binary({
      id: "beginUpload",
      summary: "Begin a resumable upload (tus 1.0, or JSON)",
      body: BeginUpload,
      answers: { 201: UploadView },
      carries: { 201: { ...STANDING, Location: "always" } },
      async answer({ request, caller }) {
        requireTus(request.headers);
        const key = idempotencyKey(request.headers);
        const given = announced(request.headers) ?? (await jsonBody(request)) ?? {};
        const view = await beginUpload(actorIn(caller), parse(BeginUpload, given), key);
        return {
          status: 201,
          body: view,
          headers: { ...standing(view), Location: placeOf(view.id) },
        };
      },
    }),
  },
  {},
  TUS_OPTIONS,
);

export const upload = resource(
  "/uploads/{id}",
  {
    GET: binary({
      ...READS,
      id: "getUpload",
      summary: "How much has arrived; HEAD tells it in headers",
      answers: { 200: UploadView },
      carries: { 200: STANDING },
      async answer({ caller, param }) {
        const view = await uploadFor(actorIn(caller), param("id"));
        if (!view) throw notFound();
        return { status: 200, body: view, headers: standing(view) };
      },
    }),
    PATCH: binary({
      id: "continueUpload",
      summary: "Send what comes next; the last piece answers with the attachment",
      takes: { "application/offset+octet-stream": BYTES },
      answers: { 201: AttachmentView, 200: AttachmentView, 204: null },
      carries: { 201: RESUMED, 200: RESUMED, 204: RESUMED },
      answer: continued,
    }),
    DELETE: binary({
      id: "cancelUpload",
      summary: "Give an upload up",
      answers: { 204: null },
      carries: { 204: { "Tus-Resumable": "always" } },
      async answer({ request, caller, param }) {
        requireTus(request.headers);
        idempotencyKey(request.headers);
        const found = await arrivingFor(actorIn(caller), param("id"));
        if (!found) throw notFound();
        await endUpload(found.id);
        return { status: 204, headers: RESUMABLE };
      },
    }),
  },
  params,
  TUS_OPTIONS,
);

async function continued({ request, caller, param }: Asked): Promise<Reply> {
  const person = actorIn(caller);
  requireTus(request.headers);
  idempotencyKey(request.headers);
  const found = await arrivingFor(person, param("id"));
  if (!found) throw notFound();
  offsetIn(request.headers, found);
  const grown = request.body ? await addPiece(found, chunksOf(request.body)) : found;
  const headers = { ...RESUMABLE, "Upload-Offset": String(grown.received) };
  if (grown.received < grown.size) return { status: 204, headers };

  const whole = await receive(wholeOf(grown), { limitBytes: LIMITS.file });
  const { status } = await keepFile(person, whole, { name: grown.name, id: grown.id });
  await endUpload(grown.id);
  const view = await attachmentFor(person, grown.id);
  if (!view) throw notFound();
  return { status, body: view, headers };
}

const standing = (view: UploadView) => ({
  ...RESUMABLE,
  "Upload-Offset": String(view.offset),
  "Upload-Length": String(view.size),
});

const placeOf = (name: string) => `/api/v1/uploads/${name}`;
