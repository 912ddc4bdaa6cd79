import { randomBytes, randomUUID } from "node:crypto";
import { EICAR, hugePng, multipart } from "@/lib/testing/files/samples";
// Files are counted for each person, and these rows send more in a minute than a person may.
import { type Answer, askInTurn as ask, askRaw } from "../asking";
import { MISSING, type Row, type Stage, TICKETS, unless, WORDS } from "./row";

const FILES = "/api/v1/attachments";
const UPLOADS = "/api/v1/uploads";
const LIMIT_BYTES = 25_000_000;

function send({ url, cast }: Stage, name: string, content: Buffer | string, more = {}) {
  const { raw, headers } = multipart(name, content);
  const { token } = cast.customer;
  return ask(url, {
    method: "POST",
    path: FILES,
    token,
    body: raw,
    headers: { ...headers, ...more },
  });
}

/** Uploads something and asks for its bytes. */
async function sentAndRead(stage: Stage, name: string, content: Buffer | string) {
  const sent = await send(stage, name, content);
  const { url, cast } = stage;
  const path = `${FILES}/${sent.body?.id ?? MISSING}`;
  const { token } = cast.customer;
  return [sent, await ask(url, { path: `${path}/content`, token })];
}

/** A request as its bytes, whatever its head says of its body. */
function rawPost({ url, cast }: Stage, length: number, body: Buffer) {
  const { headers } = multipart("", "");
  const head = [
    `POST ${FILES} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    `Authorization: Bearer ${cast.customer.token}`,
    `Content-Type: ${headers["Content-Type"]}`,
    `Content-Length: ${length}`,
    "Connection: close",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
}

const NAMES = [
  "../../x",
  "..\\..\\x",
  "C:\\x",
  "/etc/passwd",
  "%2e%2e/x",
  `${"a".repeat(300)}.txt`,
  ".",
  "a%0d%0aSet-Cookie: x=1",
  "a%22b",
];

const ACTIVE: [string, Buffer | string][] = [
  ["page.png", "<!doctype html><script>alert(1)</script>"],
  ["drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  [
    "page.xhtml",
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script/></html>',
  ],
  ["paper.pdf", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"],
  ["code.js", "alert(1)"],
  ["both.gif", "GIF89a/*<script>alert(1)</script>*/=1;"],
];

const isDownload = ([, content]: readonly Answer[]) => [
  ...unless(/^attachment;/.test(content?.headers["content-disposition"] ?? ""), "is no download"),
  ...unless(
    (content?.headers["content-security-policy"] ?? "").includes("sandbox"),
    "lies in no sandbox",
  ),
  ...unless(!/html|javascript|svg/.test(content?.headers["content-type"] ?? ""), "may run"),
];

const isHarmless = (name: string) =>
  name !== "" && !name.startsWith(".") && !/[\\/"\p{Cc}]/u.test(name);

const ONE_FILE = { attachment: 1, blob: 1, event: 1 };

/** F: files. */
export const FILE_ATTACKS: readonly Row[] = [
  ...NAMES.map(
    (name): Row => ({
      ...{ id: "F1", says: `a file named ${JSON.stringify(name).slice(0, 40)}` },
      ...{ expect: ["201", "200"], effect: ONE_FILE },
      ask: (stage) => sentAndRead(stage, name, randomUUID()),
      also: ([sent, content]) => [
        ...unless(isHarmless(String(sent?.body?.name)), "keeps the name"),
        ...unless((sent?.body?.name?.length ?? 999) <= 200, "keeps all of the name"),
        ...unless(content?.headers["set-cookie"] === undefined, "lets a name set a cookie"),
        ...unless(
          /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^\s"]+$/.test(
            content?.headers["content-disposition"] ?? "",
          ),
          "writes a header that is none",
        ),
      ],
    }),
  ),
  {
    // RFC 9110, 5.5: a header field that holds one is to be refused.
    ...{ id: "F1", says: "a file named with a NUL", expect: "400 malformed-request" },
    ask: (stage) => send(stage, "a\u0000b", randomUUID()),
  },
  ...ACTIVE.map(
    ([name, content]): Row => ({
      ...{ id: "F3", says: `${name} declared as an image`, expect: ["201", "200"] },
      effect: { attachment: 1, event: 1 },
      ask: (stage) => sentAndRead(stage, name, content),
      also: isDownload,
    }),
  ),
  {
    ...{ id: "F4", says: "an image of ten thousand million pixels", expect: ["201", "404"] },
    effect: { attachment: 1 },
    async ask(stage) {
      const begun = performance.now();
      const sent = await send(stage, "bomb.png", hugePng(100_000, 100_000));
      const path = `${FILES}/${sent.body?.id ?? MISSING}/preview`;
      const shown = await ask(stage.url, { path, token: stage.cast.customer.token });
      const isLate = performance.now() - begun > 5_000;
      return [sent, isLate ? { ...shown, status: 0, code: "too-late" } : shown];
    },
  },
  {
    ...{ id: "F5", says: "a file of nothing", expect: "422 validation-failed" },
    ask: (stage) => send(stage, "empty.txt", ""),
  },
  {
    ...{ id: "F5", says: "a file that is a byte too large", expect: "413 content-too-large" },
    ask: (stage) => send(stage, "large.bin", Buffer.alloc(LIMIT_BYTES + 1)),
  },
  {
    ...{
      id: "F5",
      says: "an upload that will be a byte too large",
      expect: "413 content-too-large",
    },
    ask: ({ url, cast }) =>
      ask(url, {
        ...{ method: "POST", path: UPLOADS, token: cast.customer.token },
        json: { name: "large.bin", size: LIMIT_BYTES + 1 },
      }),
  },
  {
    ...{ id: "F5", says: "a thousand parts in one body", expect: "422 validation-failed" },
    ask({ url, cast }) {
      const { raw, headers } = multipart("a.txt", "x");
      const parts = Array.from({ length: 1_000 }, () => raw.subarray(0, -4));
      const body = Buffer.concat([...parts, Buffer.from("--\r\n")]);
      return ask(url, { method: "POST", path: FILES, token: cast.customer.token, body, headers });
    },
  },
  {
    ...{ id: "F6", says: "a body cut at 99 % of its length", expect: "400 malformed-request or 0" },
    ask(stage) {
      const { raw } = multipart("a.bin", randomBytes(20_000));
      const cut = raw.subarray(0, Math.floor(raw.length * 0.99));
      return askRaw(stage.url, rawPost(stage, raw.length, cut), 2_000);
    },
    also: ([answer]) => unless(answer?.status !== 201, "keeps a part of a file"),
  },
  {
    ...{ id: "F6", says: "a body longer than its length", expect: "400 malformed-request" },
    ask(stage) {
      const { raw } = multipart("a.bin", randomBytes(20_000));
      return askRaw(stage.url, rawPost(stage, raw.length - 5_000, raw), 4_000);
    },
  },
  ...["", "/content", "/preview"].map(
    (rest): Row => ({
      ...{ id: "F8", says: `another's file at ${rest || "its address"}`, expect: ["201", "404"] },
      effect: ONE_FILE,
      async ask(stage) {
        const { url, cast } = stage;
        const sent = await send(stage, "mine.txt", randomUUID());
        const path = `${FILES}/${sent.body?.id ?? "x"}${rest}`;
        return [sent, await ask(url, { path, token: cast.stranger.token })];
      },
    }),
  ),
  ...[
    "/files",
    "/files/blobs",
    "/api/v1/files/blobs",
    `${FILES}/..%2f..%2fauth.secret/content`,
  ].map(
    (path): Row => ({
      ...{ id: "F8", says: `the store itself at ${path}`, expect: "404 or 405" },
      ask: ({ url, cast }) => ask(url, { path, token: cast.customer.token }),
    }),
  ),
  {
    ...{ id: "F8", says: "another's file in one's own ticket", expect: ["201", "422"] },
    effect: { attachment: 1, ticket: 0 },
    async ask(stage) {
      const { url, cast } = stage;
      const sent = await send(stage, "mine.txt", randomUUID());
      const json = { ...WORDS, attachmentIds: [sent.body?.id ?? MISSING] };
      const { token } = cast.stranger;
      return [sent, await ask(url, { method: "POST", path: TICKETS, token, json })];
    },
  },
  {
    ...{ id: "F9", says: "EICAR where no scanner is set up", expect: ["201", "200"] },
    effect: { attachment: 1 },
    ask: (stage) => sentAndRead(stage, "eicar.com", EICAR),
    also: ([sent, content]) => [
      ...unless(sent?.body?.scan === "unscanned", "says that it is clean"),
      ...unless(/^attachment;/.test(content?.headers["content-disposition"] ?? ""), "shows it"),
    ],
  },
  {
    ...{ id: "F10", says: "the same file twice under one key", expect: ["201", "201"] },
    effect: ONE_FILE,
    async ask(stage) {
      const [content, key] = [randomUUID(), { "Idempotency-Key": randomUUID() }];
      const one = await send(stage, "a.txt", content, key);
      return [one, await send(stage, "a.txt", content, key)];
    },
    also: ([one, two]) =>
      unless(one?.body?.id !== undefined && one.body.id === two?.body?.id, "made two"),
  },
];
