import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeCustomer, makeIncident, makeOrganisation } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { tickets } from "./tickets";

let customer: Person;
let asCustomer: { token: string };
let asAgent: { token: string };
let asStranger: { token: string };
const made: string[] = [];

beforeAll(async () => {
  customer = await makeCustomer();
  asCustomer = { token: await tokenOf(customer) };
  asAgent = { token: await tokenOf(await makeAgent()) };
  const { id: organisationId } = await makeOrganisation();
  asStranger = { token: await tokenOf(await makeCustomer({ organisationId, orgManager: true })) };
  for (const urgency of ["high", "low", "high"]) {
    const subject = `Kaleidoscope ${urgency}`;
    made.push((await makeIncident(customer, { subject, urgency })).reference);
  }
});

const search = (as: { token: string }, q: string, rest: Record<string, string> = {}) =>
  ask(tickets, "GET", { ...as, query: `?${new URLSearchParams({ q, ...rest })}` });

const references = (body: { data: { reference: string }[] }) =>
  body.data.map(({ reference }) => reference);

describe("GET /tickets?q=", () => {
  test("200 with what the query finds, as whole tickets, in the order that was asked for", async () => {
    for (const as of [asAgent, asCustomer]) {
      const { status, body } = await search(as, "kaleidoscope urgency:high");
      expect(status).toBe(200);
      expect(references(body)).toEqual([made[2], made[0]]);
      expect(body.data[0]).toMatchObject({ description: "Smoke comes out of it.", state: "new" });
      const turned = await search(as, "kaleidoscope", { sort: "createdAt" });
      expect(references(turned.body)).toEqual(made);
      const said = await search(as, "kaleidoscope sort:-created", { sort: "createdAt" });
      expect(references(said.body)).toEqual(made.toReversed());
    }
  });

  test("200 narrowed by the other parameters, and everything for an empty query", async () => {
    const closed = await search(asCustomer, "kaleidoscope", { open: "false" });
    expect(closed.body.data).toEqual([]);
    expect(references((await search(asCustomer, "")).body)).toEqual(made.toReversed());
  });

  test("200 page by page, each ticket once, with the query in the link to the next page", async () => {
    const first = await search(asCustomer, "kaleidoscope", { limit: "2" });
    expect(references(first.body)).toEqual([made[2], made[1]]);
    expect(first.headers.get("link")).toContain("q=kaleidoscope");
    const cursor = String(first.body.nextCursor);
    const second = await search(asCustomer, "kaleidoscope", { limit: "2", cursor });
    expect(references(second.body)).toEqual([made[0]]);
    expect(second.body.nextCursor).toBeNull();
    const wrong = await search(asCustomer, "kaleidoscope sort:created", { cursor });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, "validation-failed"]);
  });

  test("200 and nothing for a stranger, as for what does not exist", async () => {
    const missing = await search(asStranger, "INC-999999999");
    expect(missing.body).toEqual({ data: [], nextCursor: null });
    for (const q of ["kaleidoscope", made[0] ?? "", `${made[0]} OR kaleidoscope`]) {
      expect((await search(asStranger, q)).text).toBe(missing.text);
    }
  });

  test("where results are guessed it says so, and nothing of it elsewhere", async () => {
    const guessed = await search(asCustomer, "kaleidoscpoe");
    expect(guessed.body.data.length).toBeGreaterThan(0);
    expect(guessed.body.similar).toBe(true);
    expect((await search(asCustomer, "kaleidoscope")).body).not.toHaveProperty("similar");
  });

  test("200 for wildcards, quotes and operators of the database, taken literally", async () => {
    for (const q of ["%_\\'\";--", "kaleido%pe", "k_leidoscope", "'", "&|!():*<->", "\\"]) {
      const { status, body } = await search(asCustomer, q);
      expect(status, q).toBe(200);
      expect(body.data, q).toEqual([]);
    }
  });

  test("422 for a query that cannot be understood, with the place", async () => {
    const answer = await search(asAgent, "is:open stat:new");
    expect([answer.status, codeOf(answer)]).toEqual([422, "validation-failed"]);
    expect(answer.body.errors).toEqual([
      { path: "/q", message: expect.stringMatching(/^At character 9: .*Did you mean state:\?$/) },
    ]);
    expect((await search(asAgent, "(")).status).toBe(422);
    expect((await search(asAgent, `team:"Nobody's"`)).body.errors[0].message).toMatch(
      /character 6:/,
    );
    expect((await search(asAgent, "a".repeat(2_000))).status).toBe(422);
    expect((await search(asAgent, "a\u0000b")).status).toBe(422);
  });

  test("422 for a customer who asks by what only the desk knows", async () => {
    const answer = await search(asCustomer, "kaleidoscope priority:P1");
    expect([answer.status, codeOf(answer)]).toEqual([422, "validation-failed"]);
    expect(answer.body.errors[0].message).toMatch(/^At character 14: .*priority/);
  });

  test("422 for a repeated parameter and an order that there is not", async () => {
    const twice = await ask(tickets, "GET", { ...asAgent, query: "?q=a&q=b" });
    expect(twice.status).toBe(422);
    expect((await search(asAgent, "a", { sort: "passwordHash" })).status).toBe(422);
    expect((await search(asAgent, "sort:passwordHash")).status).toBe(422);
  });
});
