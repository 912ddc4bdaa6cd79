import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeIncident } from "@/lib/testing/factories";
import { actionsOfTheBuild, callAction, pagesOfTheBuild } from "../actions";
import { type Answer, ask, askRaw } from "../asking";
import { OPEN_PAGES } from "../matrix/questions";
import { type Row, type Stage, unless } from "./row";

const BUILD = path.resolve(import.meta.dirname, "../../../../.next");

const guarded = pagesOfTheBuild().filter((page) => !OPEN_PAGES.has(page));
const actions = actionsOfTheBuild();
const action = (name: string) => actions.find((one) => one.name.endsWith(`#${name}`))?.id ?? name;

let ticket: { id: string; subject: string };
const aTicket = async ({ cast }: Stage) => {
  ticket = await makeIncident(cast.customer.person);
};
const address = (page: string) => page.replaceAll(/\[\w+\]/g, ticket.id);
const saysNothing = (answers: readonly Answer[]) =>
  unless(!answers.some(({ text }) => text.includes(ticket.subject)), "shows what is in there");
const alive = async (_: readonly Answer[], { url }: Stage) =>
  unless((await ask(url, { path: "/api/health" })).status === 200, "does not answer any more");

/** By each of these somebody once got around a check of this framework. */
const DISGUISES: [string, Record<string, string>, (page: string) => string][] = [
  ["plainly", {}, (page) => page],
  ["as data", { RSC: "1" }, (page) => `${page}?_rsc=1`],
  ["as a prefetch", { RSC: "1", "Next-Router-Prefetch": "1" }, (page) => page],
  [
    "as a segment",
    { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree", "Next-Router-Prefetch": "1" },
    (page) => page,
  ],
  [
    "as a subrequest",
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    (page) => page,
  ],
  ["as .rsc", {}, (page) => `${page === "/" ? "/index" : page}.rsc`],
  [
    "as another path",
    { "x-invoke-path": "/sign-in", "x-matched-path": "/sign-in" },
    (page) => page,
  ],
  ["as old data", { "x-nextjs-data": "1", "x-now-route-matches": "1=1" }, (page) => page],
  ["with two slashes", {}, (page) => `/${page}`],
  ["encoded", {}, (page) => page.replace(/[a-z]$/, (end) => `%${end.charCodeAt(0).toString(16)}`)],
];

const payloads: [string, string][] = [
  ["nothing", "[]"],
  ["null", "[null]"],
  ["a word", '["x"]'],
  ["an object", "[{}]"],
  ["a cycle", '["$0"]'],
  ["a function", '["$F1","$F2"]'],
  ["a promise", '["$@1"]'],
  ["an iterator", '["$i1","$Q1","$W1"]'],
  ["a prototype", '["$1:__proto__:then","$1:constructor:constructor"]'],
  ["ten thousand references", `[${Array(10_000).fill('"$K1"').join()}]`],
  ["no JSON", "[[[["],
];

/** E: ways around the pages, and calls of their actions by hand. */
export const FRAMEWORK: readonly Row[] = [
  ...DISGUISES.map(
    ([name, headers, disguised]): Row => ({
      ...{ id: "E1", says: `every page, ${name}, by nobody`, prepare: aTicket },
      expect: "200 or 303 or 307 or 308 or 400 or 404",
      ask: ({ url }) =>
        Promise.all(guarded.map((page) => ask(url, { path: disguised(address(page)), headers }))),
      also: (answers) => [
        ...saysNothing(answers),
        ...answers
          .filter(({ status, text }) => status === 200 && !/sign-in|NEXT_REDIRECT|404/.test(text))
          .map((_, at) => `answers ${guarded[at]}`),
      ],
    }),
  ),
  ...payloads.map(
    ([name, args]): Row => ({
      ...{ id: "E2", says: `every action by nobody with ${name}` },
      expect: "200 or 303 or 400 or 403 or 404 or 413 or 500",
      async ask({ url }) {
        const answers: Answer[] = [];
        for (const { id, page } of actions) {
          answers.push(
            await callAction(url, { action: id, page: page.replaceAll(/\[\w+\]/g, "x"), args }),
          );
        }
        return answers;
      },
      also: async (answers, stage) => [
        ...unless(!answers.some(({ text }) => /"ok":true/.test(text)), "was done"),
        ...(await alive(answers, stage)),
      ],
    }),
  ),
  {
    ...{ id: "E2", says: "every action by nobody without an origin", expect: "403 forbidden" },
    ask: ({ url }) =>
      Promise.all(
        actions.map(({ id, page }) =>
          callAction(url, { action: id, page: page.replaceAll(/\[\w+\]/g, "x"), origin: null }),
        ),
      ),
  },
  ...["https://evil.example", "null", "garbage", "http://localhost"].map(
    (origin): Row => ({
      ...{ id: "E4", says: `an action for a page of ${origin}`, expect: "403 forbidden" },
      ask: ({ url, cast: { customer } }) =>
        callAction(url, {
          ...{ action: action("submitRequestAction"), page: "/requests/new", origin },
          ...{ cookie: customer.cookie, fields: { subject: "Foreign", description: "Words" } },
        }),
    }),
  ),
  ...["40".repeat(21), "x", "__proto__", "constructor"].map(
    (id): Row => ({
      ...{ id: "E5", says: `an action that there is not: ${id.slice(0, 12)}` },
      expect: "400 or 404 or 409",
      ask: ({ url, cast }) =>
        callAction(url, { action: id, page: "/requests/new", cookie: cast.customer.cookie }),
    }),
  ),
  ...payloads.map(
    ([name, args]): Row => ({
      ...{ id: "E6", says: `an action of somebody's with ${name}`, also: alive },
      expect: "200 or 400 or 413 or 500",
      ask: ({ url, cast: { customer } }) =>
        callAction(url, {
          ...{ action: action("submitRequestAction"), page: "/requests/new", args },
          cookie: customer.cookie,
        }),
    }),
  ),
  {
    ...{ id: "E6", says: "a form that is cut off", expect: "400 or 500", also: alive },
    ask: ({ url, cast }) =>
      ask(url, {
        ...{ method: "POST", path: "/requests/new", cookie: cast.customer.cookie },
        body: '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"',
        headers: {
          ...{ Origin: url, "Next-Action": action("submitRequestAction") },
          "Content-Type": "multipart/form-data; boundary=x",
        },
      }),
  },
  {
    ...{ id: "E7", says: "a stranger names another's ticket to an action", prepare: aTicket },
    expect: "200",
    ask: ({ url, cast: { stranger } }) =>
      callAction(url, {
        ...{ action: action("answerAction"), page: `/requests/${ticket.id}` },
        ...{ cookie: stranger.cookie, fields: { ticketId: ticket.id, body: "Mine" } },
      }),
    also: (answers) => [
      ...saysNothing(answers),
      ...unless(
        answers.every(({ text }) => text.includes('"ok":false')),
        "was done",
      ),
    ],
  },
  {
    ...{ id: "E9", says: "one address for two people", prepare: aTicket, expect: "200" },
    ask: ({ url, cast }) =>
      Promise.all(
        [cast.customer, cast.stranger].map(({ cookie }) => ask(url, { path: "/requests", cookie })),
      ),
    also: ([mine, theirs]) => [
      ...unless(mine?.text.includes(ticket.subject) ?? false, "hides one's own"),
      ...unless(!theirs?.text.includes(ticket.subject), "shows another's"),
      ...unless(/\bprivate\b/.test(mine?.headers["cache-control"] ?? ""), "is not private"),
    ],
  },
  {
    ...{ id: "E10", says: "the image optimizer as an errand boy", expect: "400 or 404" },
    ask: ({ url }) =>
      Promise.all(
        [
          "http://127.0.0.1:22/",
          "https://example.com/a.png",
          "file:///etc/passwd",
          "/api/health",
        ].map((target) =>
          ask(url, { path: `/_next/image?url=${encodeURIComponent(target)}&w=64&q=75` }),
        ),
      ),
  },
  {
    ...{ id: "E11", says: "an upgrade to somewhere else", expect: "0 or 200 or 307 or 400 or 404" },
    ask: ({ url }) =>
      askRaw(
        url,
        "GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        1_500,
      ).then(asIfSilent),
    also: alive,
  },
  {
    ...{
      id: "E11",
      says: "a page that is to be resumed",
      expect: "303 or 307 or 400 or 404 or 405",
    },
    ask: ({ url }) => ask(url, { path: "/tickets", headers: { "next-resume": "1" } }),
  },
  {
    ...{ id: "E12", says: "maps of the sources", expect: "404", isFile: true },
    ask: ({ url }) =>
      Promise.all(
        chunks()
          .slice(0, 20)
          .map((file) => ask(url, { path: `/_next/static/${file}.map` })),
      ),
  },
  {
    ...{ id: "E12", says: "what the browser gets of the code", expect: "200" },
    ask: ({ url }) => ask(url, { path: "/sign-in" }),
    also: () =>
      chunks()
        .filter((file) => SECRET.test(readFileSync(path.join(BUILD, "static", file), "utf8")))
        .map((file) => `${file} holds something of the server`),
  },
];

const SECRET = /PrismaClient|graphile_worker|AUTH_SECRET|DATABASE_URL|argon2|postgres(ql)?:\/\//;

function chunks(): string[] {
  const files = readdirSync(path.join(BUILD, "static"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".js"));
}

/** To hang up without a word is an answer too. */
function asIfSilent(answer: Answer): Answer {
  if (answer.status !== 0) return answer;
  return {
    ...answer,
    headers: { "x-content-type-options": "nosniff", "cache-control": "no-store" },
  };
}
