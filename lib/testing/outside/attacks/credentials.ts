import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { revokeToken } from "@/lib/people/commands/revoke-token";
import { hashPassword } from "@/lib/people/password";
import { personOfToken } from "@/lib/people/tokens";
import { makeAgent, makeCustomer } from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { sessionCookieName } from "@/lib/web/session-cookie";
import { actionsOfTheBuild, callAction } from "../actions";
import { type Answer, ask } from "../asking";
import { type Known, known } from "../people";
import { addressAt, signInByProvider } from "../provider";
import { type Row, type Stage, TICKETS, unless, WORDS } from "./row";

const PASSWORD = "a horse with a battery";
const me = { path: "/api/v1/me" };
const alike = (answers: readonly Answer[]) =>
  unless(new Set(answers.map(({ text }) => text)).size === 1, "tell one from the other");

let expired: string;
let revoked: string;
let someone: Known;
let email: string;

const withPassword = async () => {
  const person = await makeCustomer({ passwordHash: await hashPassword(PASSWORD) });
  email = person.email;
  someone = await known(person);
};
const signIn = ({ url }: Stage, address: string, password: string) =>
  ask(url, {
    ...{ method: "POST", path: "/api/v1/auth/token" },
    json: { email: address, password, deviceName: "A proof" },
  });
const signInByForm = ({ url }: Stage, fields: Record<string, string>, cookie?: string) => {
  const action = actionsOfTheBuild().find(({ name }) => name.endsWith("#signInAction"))?.id ?? "";
  return callAction(url, { action, page: "/sign-in", fields, cookie });
};
/** A write as a browser would send it for a page of another site. */
const foreign = (says: string, headers: Record<string, string>): Row => ({
  ...{ id: "C19", says, expect: "403 forbidden" },
  ask: ({ url, cast }) =>
    ask(url, {
      ...{ method: "POST", path: TICKETS, cookie: cast.customer.cookie, json: WORDS, headers },
    }),
});

/** C: credentials that are missing, wrong, old, forged or used from elsewhere. */
export const CREDENTIALS: readonly Row[] = [
  {
    ...{ id: "C1", says: "no, malformed, unknown, expired and revoked tokens are one" },
    async prepare() {
      const person = await makeCustomer();
      [expired, revoked] = [await tokenOf(person), await tokenOf(person)];
      const idOf = async (token: string) => (await personOfToken(token))?.tokenId ?? "";
      await execute(revokeToken, person, { tokenId: await idOf(revoked) });
      const where = { id: await idOf(expired) };
      await prisma.apiToken.update({ where, data: { expiresAt: new Date() } });
    },
    expect: "401 unauthenticated",
    ask: ({ url }) =>
      Promise.all([
        ask(url, me),
        ...["Bearer", "Basic YTpi", "bearer muster_nothing"].map((value) =>
          ask(url, { ...me, headers: { Authorization: value } }),
        ),
        ...[expired, revoked].map((token) => ask(url, { ...me, token })),
      ]),
    also: alike,
  },
  ...["Bearer %E0%A4%A", `Bearer ${"x".repeat(12_000)}`, "Bearer \u00e4"].map(
    (value): Row => ({
      ...{ id: "C2", says: `a credential of ${value.length} odd characters` },
      expect: "401 unauthenticated",
      ask: ({ url }) => ask(url, { ...me, headers: { Authorization: value } }),
    }),
  ),
  {
    ...{ id: "C2", says: "a credential of a megabyte", expect: "431" },
    ask: ({ url }) => ask(url, { ...me, token: "x".repeat(1_000_000) }).catch(closed),
  },
  {
    ...{ id: "C2", says: "two credentials, of which the first is good" },
    expect: "401 unauthenticated",
    ask: ({ url, cast }) =>
      ask(url, {
        ...me,
        headers: { Authorization: [`Bearer ${cast.agent.token}`, "Bearer other"] },
      }),
  },
  {
    ...{ id: "C3", says: "a token in the address", expect: "401 unauthenticated" },
    ask: ({ url, cast }) => ask(url, { path: `/api/v1/me?access_token=${cast.agent.token}` }),
  },
  {
    ...{ id: "C4", says: "a token that may only read writes", expect: "403 forbidden" },
    ask: ({ url, cast }) =>
      ask(url, { method: "POST", path: TICKETS, token: cast.reader.token, json: WORDS }),
  },
  {
    ...{ id: "C6", says: "an unknown address and a wrong password are one", prepare: withPassword },
    expect: "401 unauthenticated",
    ask: async (stage) => [
      await signIn(stage, `${randomUUID()}@example.com`, "wrong"),
      await signIn(stage, email, "wrong"),
      await signIn(stage, email.toUpperCase(), PASSWORD.toUpperCase()),
    ],
    also: alike,
  },
  {
    ...{ id: "C7", says: "an account that is guessed at, whoever the guesser says he is" },
    prepare: withPassword,
    expect: [...Array.from({ length: 10 }, () => "401"), "429 rate-limited", "429 rate-limited"],
    async ask(stage) {
      const answers: Answer[] = [];
      for (let guess = 0; guess < 12; guess += 1) {
        const headers = { "X-Forwarded-For": `10.0.0.${guess}` };
        const json = { email, password: `guess ${guess}`, deviceName: "A proof" };
        const path = "/api/v1/auth/token";
        answers.push(await ask(stage.url, { method: "POST", path, headers, json }));
      }
      return answers;
    },
    also: async ({ length }, { url }) => {
      // Whoever is signed in already goes on, however much others guess.
      const { status } = await ask(url, { ...me, token: someone.token });
      return unless(length === 12 && status === 200, "locks the owner out");
    },
  },
  {
    ...{ id: "C8", says: "a session that was planted before signing in", prepare: withPassword },
    expect: "200 or 303",
    ask: (stage) => signInByForm(stage, { email, password: PASSWORD }, someone.cookie),
    effect: { session: 1 },
    async also([answer], { url }) {
      const old = await ask(url, { ...me, cookie: someone.cookie });
      const set = answer?.headers["set-cookie"] ?? "";
      return [
        ...unless(old.status === 401, "keeps the planted session alive"),
        ...unless(/HttpOnly/i.test(set) && /SameSite=Lax/i.test(set), "sets an open cookie"),
      ];
    },
  },
  {
    ...{ id: "C9", says: "a cookie after its session was signed out", prepare: withPassword },
    expect: ["303", "401 unauthenticated"],
    async ask({ url }) {
      const { cookie } = someone;
      const out = { method: "POST", path: "/sign-out", cookie, headers: { Origin: url } };
      return [await ask(url, out), await ask(url, { ...me, cookie })];
    },
    effect: { "ended sessions": 1 },
  },
  {
    ...{ id: "C10", says: "somebody who was deactivated meanwhile" },
    async prepare() {
      someone = await known(await makeAgent());
      const data = { deactivatedAt: new Date() };
      await prisma.user.update({ where: { id: someone.person.id }, data });
    },
    expect: "401 unauthenticated",
    ask: ({ url }) =>
      Promise.all([
        ask(url, { ...me, token: someone.token }),
        ask(url, { ...me, cookie: someone.cookie }),
      ]),
  },
  {
    ...{ id: "C10", says: "somebody who was an admin until now" },
    async prepare({ cast }) {
      someone = await known({ ...cast.admin.person });
      await prisma.user.update({ where: { id: someone.person.id }, data: { role: "agent" } });
    },
    expect: "403 forbidden",
    ask: ({ url }) => ask(url, { path: "/api/v1/mail", token: someone.token }),
    async also(_, { cast }) {
      await prisma.user.update({ where: { id: cast.admin.person.id }, data: { role: "admin" } });
      return [];
    },
  },
  {
    ...{
      id: "C12",
      says: "a new password for an address that has an account, and for one that has none",
    },
    prepare: withPassword,
    expect: "200 or 303",
    async ask({ url }) {
      const action =
        actionsOfTheBuild().find(({ name }) => name.endsWith("#askForResetAction"))?.id ?? "";
      const nobodys = `${randomUUID()}@example.com`;
      const answers: Answer[] = [];
      for (const address of [email, nobodys, email, nobodys, email, nobodys, email, nobodys]) {
        const fields = { email: address };
        answers.push(await callAction(url, { action, page: "/reset-password", fields }));
      }
      return answers;
    },
    // Three an hour for the one, and none for the other.
    effect: { mail: 3, account_link: 3 },
    also: (answers) =>
      unless(
        new Set(answers.map(({ status, headers }) => `${status} ${headers["x-action-redirect"]}`))
          .size === 1,
        "tells one from the other",
      ),
  },
  {
    ...{ id: "C13", says: "another host in the request", expect: "307 or 404" },
    ask: ({ url }) =>
      Promise.all(
        ["/tickets", "/inbox"].map((path) =>
          ask(url, {
            path,
            headers: { Host: "evil.example", "X-Forwarded-Host": "evil.example" },
          }),
        ),
      ),
    also: (answers) =>
      unless(
        !answers.some(({ text, headers }) => (text + headers.location).includes("evil.example")),
        "builds links from it",
      ),
  },
  ...["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"].map(
    (callbackUrl): Row => ({
      ...{ id: "C14", says: `signing in to go to ${callbackUrl}`, prepare: withPassword },
      expect: "200 or 303",
      ask: (stage) => signInByForm(stage, { email, password: PASSWORD, callbackUrl }),
      effect: { session: 1 },
      also([answer]) {
        const to = (answer as { redirect?: string | null } | undefined)?.redirect ?? "";
        return unless(/^\/(?![/\\])[^:]*$/.test(to.split(";")[0] ?? ""), `leads to ${to}`);
      },
    }),
  ),
  ...[
    { says: "says is not verified", login: "unverified" },
    { says: "says nothing of", login: "silent" },
  ].map(
    ({ says, login }): Row => ({
      ...{
        id: "C16",
        says: `a provider vouches for somebody with a local address that it ${says}`,
      },
      async prepare() {
        // Once for every run on one desk: the provider's people were settled when it opened.
        const known = { where: { email: addressAt(login) } };
        if (await prisma.user.findUnique(known)) return;
        const { id } = await makeCustomer();
        await prisma.user.update({ where: { id }, data: known.where });
      },
      expect: "303",
      ask: ({ url }) => signInByProvider(url, login),
      also: ([answer]) => [
        ...unless(/\/sign-in\/refused/.test(answer?.headers.location ?? ""), "is let in"),
        ...unless(!answer?.headers["set-cookie"]?.includes(sessionCookieName()), "gets a session"),
      ],
    }),
  ),
  {
    ...{ id: "C17", says: "headers in which a proxy would vouch for somebody" },
    expect: "401 unauthenticated",
    ask: ({ url, cast }) =>
      ask(url, {
        ...me,
        headers: {
          "X-Remote-User": cast.admin.person.email,
          "X-Forwarded-User": cast.admin.person.email,
          "X-Forwarded-Email": cast.admin.person.email,
          "Remote-User": cast.admin.person.email,
        },
      }),
  },
  ...["eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.", "a.b.c.d.e", "%E0%A4%A"].map(
    (value): Row => ({
      ...{ id: "C18", says: `a forged session cookie ${value}`, expect: "401 unauthenticated" },
      ask: ({ url }) => ask(url, { ...me, cookie: `${sessionCookieName()}=${value}` }),
    }),
  ),
  foreign("a page of another site writes", { Origin: "https://evil.example" }),
  foreign("a sandboxed page writes", { Origin: "null" }),
  foreign("a cookie without an origin writes", {}),
  foreign("another site of ours writes", { "Sec-Fetch-Site": "same-site" }),
  {
    ...{ id: "C19", says: "a form of another site posts to a page, to sign out and to next-auth" },
    expect: "403",
    ask: ({ url, cast }) =>
      Promise.all(
        ["/requests/new", "/sign-out", "/theme", "/api/auth/signout"].map((path) =>
          ask(url, {
            ...{ method: "POST", path, cookie: cast.customer.cookie, body: "a=b" },
            headers: {
              Origin: "https://evil.example",
              "Content-Type": "application/x-www-form-urlencoded",
            },
          }),
        ),
      ),
  },
];

/** The desk may hang up while a megabyte of header is still on its way. */
function closed(): Answer {
  const headers = { "x-content-type-options": "nosniff", "cache-control": "no-store" };
  return { status: 431, headers, text: "", code: null, body: null };
}
