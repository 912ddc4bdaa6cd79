import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import type { MoveView } from "@/lib/tickets/contract";
import { replies } from "./conversations";
import { ticket, tickets, timeline, transitions } from "./tickets";

const words = { type: "incident", subject: "No mail", description: "Since noon." };

let customer: Person;
let agent: Person;
let asCustomer: { token: string };
let asAgent: { token: string };

beforeAll(async () => {
  [customer, agent] = [await makeCustomer(), await makeAgent()];
  [asCustomer, asAgent] = [{ token: await tokenOf(customer) }, { token: await tokenOf(agent) }];
});

describe("POST /tickets", () => {
  test("201 with the ticket, where it is and its version; the same key again is the same ticket", async () => {
    const headers = { "Idempotency-Key": "mail-1" };
    const first = await ask(tickets, "POST", { ...asCustomer, json: words, headers });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ subject: "No mail", state: "new", version: 1 });
    expect(first.headers.get("location")).toBe(`/api/v1/tickets/${first.body.id}`);
    expect(first.headers.get("etag")).toBe('"1"');
    expect(first.headers.get("cache-control")).toBe("private, no-store");

    const raw = `{ "description":"Since noon.",\n"type":"incident", "subject":"No mail" }`;
    const again = await ask(tickets, "POST", {
      ...asCustomer,
      raw,
      headers: { "Content-Type": "application/json; charset=utf-8", "Idempotency-Key": '"mail-1"' },
    });
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get("idempotent-replayed")).toBe("true");

    const other = { ...words, subject: "No mails" };
    const reused = await ask(tickets, "POST", { ...asCustomer, json: other, headers });
    expect([reused.status, codeOf(reused)]).toEqual([422, "idempotency-key-reused"]);
  });

  test("fifty copies at once are one ticket", async () => {
    const headers = { "Idempotency-Key": "fifty" };
    const json = { ...words, subject: "Fifty" };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask(tickets, "POST", { ...asCustomer, json, headers })),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await prisma.ticket.count({ where: { subject: "Fifty" } })).toBe(1);
  });

  test("403 for what only agents decide, 422 for what nobody knows", async () => {
    const json = { ...words, impact: "high" };
    expect((await ask(tickets, "POST", { ...asCustomer, json })).status).toBe(403);
    const odd = await ask(tickets, "POST", { ...asCustomer, json: { ...words, isAdmin: true } });
    expect(odd.status).toBe(422);
    expect(odd.body.errors).toEqual([{ path: "/isAdmin", message: "is not known here" }]);
  });

  test("a refused request binds its key to nothing", async () => {
    const headers = { "Idempotency-Key": "second-try" };
    const bad = await ask(tickets, "POST", {
      ...asCustomer,
      json: { ...words, subject: "" },
      headers,
    });
    expect(bad.status).toBe(422);
    expect((await ask(tickets, "POST", { ...asCustomer, json: words, headers })).status).toBe(201);
  });
});

describe("PATCH /tickets/{id}", () => {
  test("428 without a version, 412 with an old one and the present in its ETag, 200 with the right one", async () => {
    const { id, reference } = await makeIncident(customer);
    const params = { id: reference.toLowerCase() };
    const json = { urgency: "high", note: "The whole floor waits." };
    const change = (version?: string) =>
      ask(ticket, "PATCH", {
        ...asAgent,
        params,
        json,
        headers: version === undefined ? {} : { "If-Match": version },
      });
    expect(codeOf(await change())).toBe("precondition-required");
    for (const stale of ['"9"', '"another"', 'W/"1"']) {
      const refused = await change(stale);
      expect([refused.status, refused.headers.get("etag")]).toEqual([412, '"1"']);
    }
    expect((await change("1")).status).toBe(400);
    const done = await change('"1"');
    expect([done.status, done.headers.get("etag"), done.body.id]).toEqual([200, '"2"', id]);
  });

  test("404 for what cannot be seen, to the byte like what is not there", async () => {
    const { id } = await makeIncident(await makeCustomer());
    const random = "0199aaaa-0000-7000-8000-000000000000";
    for (const [resource, method] of [
      [ticket, "GET"],
      [transitions, "GET"],
      [timeline, "GET"],
      [replies, "GET"],
    ] as const) {
      const [foreign, nothing, odd] = await Promise.all(
        [id, random, "no-such-thing"].map((name) =>
          ask(resource, method, { ...asCustomer, params: { id: name } }),
        ),
      );
      expect(foreign?.status).toBe(404);
      expect(foreign?.text).toBe(nothing?.text);
      expect(odd?.text).toBe(nothing?.text);
    }
    const headers = { "If-Match": '"1"' };
    const write = { ...asCustomer, json: { subject: "Mine" }, headers };
    const foreign = await ask(ticket, "PATCH", { ...write, params: { id } });
    const nothing = await ask(ticket, "PATCH", { ...write, params: { id: random } });
    expect([foreign.status, foreign.text]).toEqual([404, nothing.text]);
    const own = await makeIncident(customer);
    const visible = await ask(ticket, "PATCH", { ...write, params: { id: own.id } });
    expect(visible.status).toBe(403);
  });

  test("a member of the path in the body is as unknown as any other", async () => {
    const { id } = await makeIncident(customer);
    const json = { ticketId: id, subject: "x" };
    const headers = { "If-Match": '"1"' };
    const answer = await ask(ticket, "PATCH", { ...asAgent, params: { id }, json, headers });
    expect(answer.body.errors).toMatchObject([{ path: "/ticketId" }]);
  });
});

describe("/tickets/{id}/transitions", () => {
  test("GET lists what may be done now, POST does it, and twice is once", async () => {
    const { id } = await makeIncident(customer);
    const params = { id };
    const moves = await ask(transitions, "GET", { ...asAgent, params });
    expect(moves.body.data.map(({ event }: { event: string }) => event)).toContain("resolve");
    const json = { event: "resolve", resolutionCode: "fixed", resolutionNote: "Rebooted." };
    const once = await ask(transitions, "POST", { ...asAgent, params, json });
    expect([once.status, once.body.state]).toEqual([200, "resolved"]);
    const before = await eventsOf(id);
    const twice = await ask(transitions, "POST", { ...asAgent, params, json });
    expect([twice.status, twice.body.version]).toEqual([200, once.body.version]);
    expect(await eventsOf(id)).toEqual(before);
  });

  test("409 for what its state does not allow", async () => {
    const { id } = await makeIncident(customer);
    const answer = await ask(transitions, "POST", {
      ...asCustomer,
      params: { id },
      json: { event: "confirm" },
    });
    expect([answer.status, codeOf(answer)]).toEqual([409, "invalid-transition"]);
  });

  test("a refused move names the moves that there are, as the listing does", async () => {
    const { id } = await makeIncident(customer);
    const params = { id };
    const answer = await ask(transitions, "POST", {
      ...asAgent,
      params,
      json: { event: "reopen" },
    });
    expect([answer.status, codeOf(answer)]).toEqual([409, "invalid-transition"]);
    const listed = await ask(transitions, "GET", { ...asAgent, params });
    const moves = listed.body.data.map(({ event, to }: MoveView) => ({ event, to }));
    expect(moves).toContainEqual({ event: "resolve", to: "resolved" });
    expect(answer.body.transitions).toEqual(moves);
  });
});

describe("/tickets/{id}/replies", () => {
  test("a customer answers in public and never sees a note", async () => {
    const { id } = await makeIncident(customer);
    const params = { id };
    const note = { body: "CANARY", audience: "internal" };
    expect((await ask(replies, "POST", { ...asAgent, params, json: note })).status).toBe(201);
    const said = { body: "Thank you", audience: "public" };
    const posted = await ask(replies, "POST", { ...asCustomer, params, json: said });
    expect([posted.status, posted.body.body]).toEqual([201, "Thank you"]);
    expect((await ask(replies, "POST", { ...asCustomer, params, json: note })).status).toBe(403);
    const seen = [
      await ask(replies, "GET", { ...asCustomer, params }),
      await ask(timeline, "GET", { ...asCustomer, params }),
      await ask(ticket, "GET", { ...asCustomer, params }),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(seen.map(({ text }) => text).join()).not.toContain("CANARY");
    expect(seen[2]?.body).not.toHaveProperty("priority");
    expect((await ask(replies, "GET", { ...asAgent, params })).text).toContain("CANARY");
  });
});

describe("GET /tickets", () => {
  test("pages by cursor, each ticket once, and says where the next page is", async () => {
    const somebody = await makeCustomer();
    const own = { token: await tokenOf(somebody) };
    for (let made = 0; made < 5; made += 1) await makeIncident(somebody);
    const seen: string[] = [];
    let query = "?limit=2&sort=-createdAt";
    for (let turn = 0; turn < 3; turn += 1) {
      const page = await ask(tickets, "GET", { ...own, query });
      seen.push(...page.body.data.map(({ id }: { id: string }) => id));
      const next = /<([^>]+)>; rel="next"/.exec(page.headers.get("link") ?? "")?.[1];
      if (page.body.nextCursor === null) expect(next).toBeUndefined();
      query = next === undefined ? "" : new URL(next).search;
    }
    expect(new Set(seen).size).toBe(5);
    expect(query).toBe("");
  });

  test("422 for a parameter that is unknown, twice, or out of bounds, and for a forged cursor", async () => {
    const bad = [
      ["limit=0", "/limit"],
      ["limit=101", "/limit"],
      ["limit=1e9", "/limit"],
      ["page=1", "/page"],
      ["sort=passwordHash", "/sort"],
      ["state[contains]=new", "/state[contains]"],
      ["state=new&state=closed", "/state"],
      ["__proto__=1", "/__proto__"],
      ["cursor=eyJhIjoxfQ.forged", "/cursor"],
      ["team=1", "/team"],
    ];
    for (const [query, path] of bad) {
      const answer = await ask(tickets, "GET", { ...asAgent, query: `?${query}` });
      expect([query, answer.status]).toEqual([query, 422]);
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    }
  });
});
