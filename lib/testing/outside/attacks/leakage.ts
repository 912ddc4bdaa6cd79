import { randomUUID } from "node:crypto";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { makeIncident, makeTeam } from "@/lib/testing/factories";
import { type Answer, ask, askForData } from "../asking";
import type { Known } from "../people";
import { settled } from "../traces";
import { MISSING, type Row, type Stage, TICKETS, unless } from "./row";

let own: { id: string; reference: string };
let canary: string;
let teamId: string;
let others: string[];

const aTicketWithANote = async ({ cast }: Stage) => {
  canary = `canary${randomUUID().replaceAll("-", "")}`;
  own = await makeIncident(cast.customer.person);
  const note = { ticketId: own.id, body: canary, audience: "internal" };
  await execute(postReply, cast.agent.person, note);
};
const both = (answers: readonly Answer[]) =>
  unless(new Set(answers.map(({ text }) => text)).size === 1, "differs from what is not there");

/** The same request about a ticket that somebody else has and about one that nobody has. */
const hidden = (
  id: string,
  says: string,
  who: (stage: Stage) => Known,
  asked: (name: string) => { method?: string; path: string; json?: unknown },
): Row => ({
  ...{ id, says, prepare: aTicketWithANote, expect: "404 not-found" },
  ask: (stage) =>
    Promise.all(
      [own.id, MISSING, own.reference, "INC-999999999"].map((name) =>
        ask(stage.url, {
          ...asked(name),
          token: who(stage).token,
          headers: { "If-Match": '"1"', "Idempotency-Key": randomUUID() },
        }),
      ),
    ),
  also: both,
});

const stranger = ({ cast }: Stage) => cast.stranger;
const colleague = ({ cast }: Stage) => cast.colleague;

/** D: what one may not see, not change, and not notice. */
export const LEAKAGE: readonly Row[] = [
  ...["", "/replies", "/timeline", "/transitions"].map((rest) =>
    hidden("D1", `a stranger reads ${rest || "a ticket"}`, stranger, (name) => ({
      path: `${TICKETS}/${name}${rest}`,
    })),
  ),
  hidden("D1", "a stranger answers", stranger, (name) => ({
    ...{ method: "POST", path: `${TICKETS}/${name}/replies`, json: { body: "Hello" } },
  })),
  hidden("D1", "a stranger moves", stranger, (name) => ({
    ...{ method: "POST", path: `${TICKETS}/${name}/transitions`, json: { event: "cancel" } },
  })),
  hidden("D1", "a stranger changes", stranger, (name) => ({
    ...{ method: "PATCH", path: `${TICKETS}/${name}`, json: { subject: "Mine" } },
  })),
  hidden("D3", "a colleague who has no part in it", colleague, (name) => ({
    path: `${TICKETS}/${name}`,
  })),
  hidden("D9", "an exact foreign number", stranger, (name) => ({
    path: `${TICKETS}/${name.toLowerCase()}`,
  })),
  {
    ...{ id: "D2", says: "the customer of a ticket with a note", prepare: aTicketWithANote },
    expect: "200",
    // That they have seen it, as whoever opens their own request has.
    effect: { ticket_seen: 1 },
    ask: ({ url, cast: { customer } }) =>
      Promise.all([
        ...["", "/replies", "/timeline", "/transitions"].map((rest) =>
          ask(url, { path: `${TICKETS}/${own.id}${rest}`, token: customer.token }),
        ),
        ask(url, { path: `/requests/${own.id}`, cookie: customer.cookie }),
        askForData(url, { path: `/requests/${own.id}`, cookie: customer.cookie }),
      ]),
    also([ticket, ...others]) {
      const answers = ticket ? [ticket, ...others] : others;
      const internal = ["impact", "priority", "team", "tags", "sla", "reopenCount", "externalId"];
      return [
        ...unless(!answers.some(({ text }) => text.includes(canary)), "shows the note"),
        ...internal.filter((name) => ticket?.body && name in ticket.body),
      ];
    },
  },
  {
    ...{ id: "D4", says: "a customer writes a note", prepare: aTicketWithANote },
    expect: ["403 forbidden", "422 validation-failed"],
    ask: ({ url, cast }) =>
      Promise.all(
        [
          { body: "x", audience: "internal" },
          { body: "x", internal: true },
        ].map((json) =>
          ask(url, {
            ...{ method: "POST", path: `${TICKETS}/${own.id}/replies`, json },
            token: cast.customer.token,
          }),
        ),
      ),
  },
  {
    ...{ id: "D4", says: "a customer decides what agents decide", prepare: aTicketWithANote },
    expect: "403 forbidden",
    ask: ({ url, cast }) =>
      ask(url, {
        ...{ method: "PATCH", path: `${TICKETS}/${own.id}`, json: { impact: "high" } },
        ...{ token: cast.customer.token, headers: { "If-Match": '"1"' } },
      }),
  },
  {
    ...{ id: "D7", says: "a note that names the customer and quotes another note" },
    prepare: aTicketWithANote,
    expect: "201",
    async ask({ url, cast: { agent, customer } }) {
      const body = `> ${canary}\n\n@${customer.person.name} (${customer.person.email}) need not know.`;
      const json = { body, audience: "internal" };
      const path = `${TICKETS}/${own.id}/replies`;
      return ask(url, { method: "POST", path, token: agent.token, json });
    },
    effect: { reply: 1, mail: 0 },
    async also(_, { cast: { customer } }) {
      await settled();
      const told = await prisma.notification.findMany({
        where: { userId: customer.person.id, ticketId: own.id },
      });
      const mails = await prisma.mail.findMany({ where: { ticketId: own.id } });
      return [
        ...unless(told.length === 0, "rings the customer"),
        ...unless(!JSON.stringify(mails).includes(canary), "mails the note"),
      ];
    },
  },
  {
    ...{ id: "D8", says: "a search for a word of a note, by those who may not read it" },
    prepare: aTicketWithANote,
    expect: "200",
    ask: ({ url, cast }) =>
      Promise.all(
        [cast.customer, cast.manager, cast.stranger].map(({ token }) =>
          ask(url, { path: `${TICKETS}?q=${canary}`, token }),
        ),
      ),
    also: (answers) =>
      unless(
        answers.every(({ body }) => body?.data?.length === 0 && body?.nextCursor === null),
        "finds it",
      ),
  },
  {
    ...{ id: "D8", says: "lists of those who may not see it", prepare: aTicketWithANote },
    expect: "200",
    ask: ({ url, cast }) =>
      Promise.all(
        [cast.stranger, cast.colleague].map(({ token }) =>
          ask(url, { path: `${TICKETS}?limit=100`, token }),
        ),
      ),
    also: (answers) => unless(!answers.some(({ text }) => text.includes(own.id)), "hold it"),
  },
  ...[
    ["autoBcc", "smtpHost", "ownerId"],
    ["password", "email", "version"],
  ].map(
    ([one = "", ...others]): Row => ({
      ...{ id: "D13", says: `an admin of teams and people sets ${[one, ...others].join(", ")}` },
      async prepare() {
        teamId = (await makeTeam()).id;
      },
      expect: "422 validation-failed",
      ask: ({ url, cast: { admin, colleague } }) =>
        Promise.all(
          [`/teams/${teamId}`, `/users/${colleague.person.id}`].flatMap((path) =>
            [one, ...others].map((name) =>
              ask(url, {
                ...{ method: "PATCH", path: `/api/v1${path}`, json: { [name]: "evil" } },
                ...{ token: admin.token, headers: { "If-Match": '"1"' } },
              }),
            ),
          ),
        ),
    }),
  ),
  {
    ...{ id: "D14", says: "the last admin takes the role away from itself, and leaves" },
    async prepare({ cast: { admin } }) {
      const where = { role: "admin", id: { not: admin.person.id }, deactivatedAt: null } as const;
      others = (await prisma.user.findMany({ where, select: { id: true } })).map(({ id }) => id);
      await prisma.user.updateMany({ where, data: { deactivatedAt: new Date() } });
    },
    expect: "409 conflict",
    async ask({ url, cast: { admin } }) {
      const path = `/api/v1/users/${admin.person.id}`;
      const { headers } = await ask(url, { path, token: admin.token });
      const answers: Answer[] = [];
      for (const json of [{ role: "agent" }, { active: false }]) {
        const version = { "If-Match": headers.etag ?? "" };
        const asked = { method: "PATCH", path, token: admin.token, json, headers: version };
        answers.push(await ask(url, asked));
      }
      return answers;
    },
    async also() {
      await prisma.user.updateMany({
        where: { id: { in: others } },
        data: { deactivatedAt: null },
      });
      return [];
    },
  },
  {
    ...{ id: "D14", says: "somebody makes themself an admin", expect: "403 forbidden or 422" },
    ask: ({ url, cast: { agent, manager } }) =>
      Promise.all(
        [agent, manager].flatMap(({ token, person }) =>
          ["/me", `/users/${person.id}`].map((path) =>
            ask(url, {
              ...{ method: "PATCH", path: `/api/v1${path}`, json: { role: "admin" }, token },
              headers: { "If-Match": '"1"' },
            }),
          ),
        ),
      ),
  },
  ...["/api/v1/mail", "/api/v1/effects"].map(
    (path): Row => ({
      ...{ id: "D15", says: `${path} for those who are no admins`, expect: "403 forbidden" },
      ask: ({ url, cast }) =>
        Promise.all(
          [cast.agent, cast.customer, cast.reader].map(({ token }) => ask(url, { path, token })),
        ),
    }),
  ),
  {
    ...{ id: "D17", says: "what nobody has to sign in for", expect: "200" },
    ask: ({ url }) =>
      Promise.all(
        ["/api/health", "/api/ready", "/api/v1/openapi.json"].map((path) => ask(url, { path })),
      ),
    also: (answers) =>
      unless(
        !answers.some(({ text }) =>
          /node_modules|"version":"?\d+\.\d+|v\d\d\.\d|DATA_DIR/.test(text),
        ),
        "tells versions or surroundings",
      ),
  },
];
