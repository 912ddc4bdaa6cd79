import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { prisma } from "@/lib/db/client";
import { makeCustomer, makeIncident } from "@/lib/testing/factories";
import { type Answer, ask, askAndHangUp } from "../asking";
import { databaseIsBack, stopDatabase } from "../outage";
import { type Known, known } from "../people";
import { MISSING, type Row, type Stage, TICKETS, unless, WORDS } from "./row";

type More = { headers?: Record<string, string | string[]>; body?: string; json?: unknown };

const post = ({ url, cast }: Stage, key: string | string[], more: More = {}) =>
  ask(url, {
    ...{ method: "POST", path: TICKETS, token: cast.customer.token, json: WORDS },
    ...(more.body === undefined ? {} : { json: undefined }),
    ...more,
    headers: {
      ...(more.body === undefined ? {} : { "Content-Type": "application/json" }),
      "Idempotency-Key": key,
      ...more.headers,
    },
  });

const sameThing = (answers: readonly Answer[]) =>
  unless(new Set(answers.map(({ body }) => body?.id)).size === 1, "are different things");
const replayed = (answers: readonly Answer[], times: number) =>
  unless(
    answers.filter(({ headers }) => headers["idempotent-replayed"] === "true").length === times,
    `are not ${times} replays`,
  );

let ticket: { id: string; version: number; reference: string };
const anIncident = async ({ cast }: Stage) => {
  ticket = await makeIncident(cast.customer.person);
};
const revise = ({ url, cast }: Stage, json: unknown, version?: string) =>
  ask(url, {
    ...{ method: "PATCH", path: `${TICKETS}/${ticket.id}`, token: cast.agent.token, json },
    headers: version === undefined ? {} : { "If-Match": version },
  });
const move = ({ url }: Stage, who: Known, json: unknown) =>
  ask(url, {
    ...{ method: "POST", path: `${TICKETS}/${ticket.id}/transitions`, token: who.token, json },
  });

const oddKeys: [string, string | string[]][] = [
  ["empty", ""],
  ["256 characters", "k".repeat(256)],
  ["a blank in it", "a b"],
  ["not ASCII", Buffer.from("schlüssel").toString("latin1")],
  ["sent twice", ["one", "two"]],
  ["a quote that never ends", '"half'],
];

let meanwhile: Answer[] = [];
let spare: { id: string };
let former: Known;

/** A: what is asked twice, at once, too late, or in a state that does not allow it. */
export const REPEATS: readonly Row[] = [
  {
    ...{ id: "A1", says: "the same key and body twice is one ticket and one mail" },
    expect: "201",
    async ask(stage) {
      const key = randomUUID();
      return [await post(stage, key), await post(stage, key)];
    },
    effect: { ticket: 1, mail: 1, idempotency_key: 1 },
    also: (answers) => [...sameThing(answers), ...replayed(answers, 1)],
  },
  {
    ...{ id: "A2", says: "one character more under the same key" },
    expect: ["201", "422 idempotency-key-reused"],
    async ask(stage) {
      const key = randomUUID();
      const other = { ...WORDS, subject: `${WORDS.subject}!` };
      return [await post(stage, key), await post(stage, key, { json: other })];
    },
    effect: { ticket: 1 },
  },
  {
    ...{ id: "A3", says: "members in another order and other white space are the same request" },
    expect: "201",
    async ask(stage) {
      const key = randomUUID();
      const body = `{ "description" : "Outlook spins.",\n\n"subject":"No mail since noon" }`;
      const headers = { "Content-Type": "application/json" };
      return [await post(stage, key), await post(stage, key, { body, headers })];
    },
    effect: { ticket: 1 },
    also: (answers) => [...sameThing(answers), ...replayed(answers, 1)],
  },
  {
    ...{ id: "A6", says: "a key bare and the same quoted" },
    expect: "201",
    async ask(stage) {
      const key = randomUUID();
      return [await post(stage, key), await post(stage, `"${key}"`)];
    },
    effect: { ticket: 1 },
    also: sameThing,
  },
  ...oddKeys.map(
    ([name, key]): Row => ({
      ...{ id: "A7", says: `a key that is ${name}` },
      expect: "400 idempotency-key-invalid",
      ask: (stage) => post(stage, key),
    }),
  ),
  {
    ...{ id: "A8", says: "fifty copies at once are one ticket" },
    expect: "201 or 409 request-in-progress",
    ask(stage) {
      const key = randomUUID();
      return Promise.all(Array.from({ length: 50 }, () => post(stage, key)));
    },
    effect: { ticket: 1, mail: 1 },
    also: (answers) => sameThing(answers.filter(({ status }) => status === 201)),
  },
  {
    ...{ id: "A9", says: "a refusal binds its key to nothing" },
    expect: ["422 validation-failed", "201"],
    async ask(stage) {
      const key = randomUUID();
      return [await post(stage, key, { json: { subject: "" } }), await post(stage, key)];
    },
    effect: { ticket: 1 },
  },
  {
    ...{ id: "A10", says: "a database that is away, and the same request until it is back" },
    expect: "201",
    async ask(stage) {
      const key = randomUUID();
      const release = await stopDatabase();
      const answers: Answer[] = [];
      const until = Date.now() + 60_000;
      while (Date.now() < until && (answers.at(-1)?.status ?? 503) === 503) {
        answers.push(await post(stage, key));
        await release();
        await sleep(50);
      }
      await databaseIsBack();
      meanwhile = answers.slice(0, -1);
      return answers.slice(-1);
    },
    effect: { ticket: 1, mail: 1 },
    also: () => [
      ...unless(meanwhile.length > 0, "never said that it could not"),
      ...meanwhile
        .filter(({ status, code, headers }) => {
          return status !== 503 || code !== "unavailable" || !headers["retry-after"];
        })
        .map(({ status }) => `said ${status} while the database was away`),
    ],
  },
  {
    ...{ id: "A11", says: "a replay after the caller lost sight of it" },
    async prepare(stage) {
      await anIncident(stage);
      const organisationId = stage.cast.customer.person.organisationId ?? "";
      former = await known(await makeCustomer({ organisationId, orgManager: true }));
    },
    expect: ["201", "404 not-found"],
    async ask({ url }) {
      const headers = { "Idempotency-Key": randomUUID() };
      const path = `${TICKETS}/${ticket.id}/replies`;
      const asked = { method: "POST", path, token: former.token, headers, json: { body: "Hello" } };
      const first = await ask(url, asked);
      await prisma.user.update({ where: { id: former.person.id }, data: { orgManager: false } });
      return [first, await ask(url, asked)];
    },
    effect: { reply: 1 },
  },
  {
    ...{ id: "A12", says: "a connection that is cut and the same request again" },
    expect: "201",
    async ask(stage) {
      const key = randomUUID();
      const headers = { "Idempotency-Key": key };
      const { token } = stage.cast.customer;
      await askAndHangUp(stage.url, { path: TICKETS, token, headers, json: WORDS }, 5);
      return post(stage, key);
    },
    effect: { ticket: 1, mail: 1 },
  },
  {
    ...{ id: "A13", says: "PATCH without a version", prepare: anIncident },
    expect: "428 precondition-required",
    ask: (stage) => revise(stage, { subject: "Other" }),
  },
  {
    ...{
      id: "A14",
      says: "PATCH with an old version is told the present one",
      prepare: anIncident,
    },
    expect: "412 precondition-failed",
    ask: (stage) => revise(stage, { subject: "Other" }, '"7"'),
    also: ([answer]) => unless(answer?.headers.etag === `"${ticket.version}"`, "has no ETag"),
  },
  {
    ...{ id: "A16", says: "two PATCHes of different fields on one version", prepare: anIncident },
    expect: "200 or 412 precondition-failed",
    ask: (stage) =>
      Promise.all([
        revise(stage, { subject: "One" }, '"1"'),
        revise(stage, { tags: ["other"] }, '"1"'),
      ]),
    effect: { "ticket versions": 1 },
    also: (answers) =>
      unless(
        answers
          .map(({ status }) => status)
          .sort()
          .join() === "200,412",
        "were merged",
      ),
  },
  {
    ...{ id: "A19", says: "assigning to the present assignee" },
    async prepare(stage) {
      await anIncident(stage);
      await revise(stage, { assigneeId: stage.cast.agent.person.id }, '"1"');
    },
    expect: "200",
    ask: (stage) => revise(stage, { assigneeId: stage.cast.agent.person.id }, '"2"'),
  },
  {
    ...{ id: "A20", says: "a move that its state does not have", prepare: anIncident },
    expect: "409 invalid-transition",
    ask: (stage) => move(stage, stage.cast.customer, { event: "confirm" }),
  },
  {
    ...{ id: "A22", says: "DELETE twice" },
    async prepare({ url, cast }) {
      const path = "/api/v1/auth/tokens";
      await known(cast.colleague.person);
      const listed = await ask(url, { path, token: cast.colleague.token });
      spare = listed.body.data[0];
    },
    expect: "204",
    async ask({ url, cast }) {
      const path = `/api/v1/auth/tokens/${spare.id}`;
      const asked = { method: "DELETE", path, token: cast.colleague.token };
      return [await ask(url, asked), await ask(url, asked)];
    },
    effect: { "revoked tokens": 1 },
  },
  ...["/api/v1/notifications/read-all", `/api/v1/notifications/${MISSING}/read`].flatMap((path) =>
    ["GET", "HEAD"].map(
      (method): Row => ({
        ...{ id: "A23", says: `${method} on ${path}` },
        expect: "405",
        ask: ({ url, cast }) => ask(url, { method, path, token: cast.customer.token }),
      }),
    ),
  ),
  {
    ...{ id: "A23", says: "GET on the page that signs out" },
    expect: "405",
    ask: ({ url, cast }) => ask(url, { path: "/sign-out", cookie: cast.customer.cookie }),
    also: ([answer]) =>
      unless(answer?.headers.allow?.includes("POST") ?? false, "does not say what is allowed"),
  },
];
