import { beforeAll, expect, test } from "vitest";
import { Refused } from "@/lib/kernel/errors";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, faultsOf, tokenOf } from "@/lib/testing/rest";
import { carriedBy, statusesOf } from "./carried";
import { openApiDocument } from "./openapi";
import { problem, REFUSALS, statusOf } from "./problem";
import { RESOURCES } from "./rest/catalogue";
import { ticket, tickets, transitions } from "./rest/tickets";

let token: string;
beforeAll(async () => {
  token = await tokenOf(await makeAgent());
});

/** Every test that asks a resource holds the answer to the contract; these ask for one of each kind. */
test("an answer has the header fields that the contract says, whatever comes of what was asked", async () => {
  const customer = await makeCustomer();
  await makeIncident(customer);
  const { id } = await makeIncident(customer);
  const params = { id };
  const json = { type: "incident", subject: "No mail", description: "Since noon." };
  const headers = { "Idempotency-Key": "carried-1" };
  const change = { json: { subject: "No mail at all" } };
  const answers = [
    await ask(tickets, "GET", { token, query: "?limit=1" }),
    await ask(tickets, "POST", { token, json, headers }),
    await ask(tickets, "POST", { token, json, headers }),
    await ask(ticket, "GET", { token, params }),
    await ask(ticket, "GET", { params }),
    await ask(ticket, "GET", { token, params: { id: "INC-0" } }),
    await ask(ticket, "PUT", { token, params }),
    await ask(ticket, "PATCH", { token, params, ...change }),
    await ask(ticket, "PATCH", { token, params, ...change, headers: { "If-Match": '"7"' } }),
    await ask(transitions, "POST", { token, params, json: { event: "reopen" } }),
    await ask(tickets, "GET", { token, query: "?limit=0" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([
    ...[200, 201, 201, 200, 401, 404, 405, 428, 412, 409, 422],
  ]);
  const got = (at: number, name: string) => answers[at]?.headers.get(name);
  expect(got(0, "link")).toMatch(/rel="next"/);
  expect(got(2, "idempotent-replayed")).toBe("true");
  expect(got(6, "allow")).toContain("PATCH");
  expect(got(8, "etag")).toBe('"1"');
});

test("one that has more or less than that is noticed", () => {
  const sent = (status: number, headers: Record<string, string>) =>
    faultsOf(ticket, "GET", new Response(null, { status, headers }));
  const counted = { RateLimit: "x", "RateLimit-Policy": "x" };
  expect(sent(200, { ...counted, ETag: "x" })).toEqual([]);
  expect(sent(200, counted)).toEqual(["sends no ETag with 200"]);
  expect(sent(404, { ...counted, Link: "x" })).toEqual(["sends Link with 404, unsaid"]);
  expect(sent(402, counted)).toEqual(["answers 402, which the contract does not say"]);
});

test("what cannot be answered right now always says when to come again", () => {
  for (const code of REFUSALS.filter((one) => statusOf(one) === 503)) {
    const answer = problem(new Refused(code, "Not now."), "/api/v1/tickets");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
});

test("OpenAPI tells of each operation what its answers carry, by the same table", () => {
  const { paths } = openApiDocument();
  for (const { path, operations } of RESOURCES) {
    for (const [method, operation] of Object.entries(operations)) {
      const described = Reflect.get(paths?.[path] ?? {}, method.toLowerCase());
      expect(Object.keys(described.responses).map(Number)).toEqual(
        [...statusesOf(operation)].sort((one, other) => one - other),
      );
      expect(described.responses[405]).toEqual({ $ref: "#/components/responses/Refused405" });
      for (const status of Object.keys(operation.answers).map(Number)) {
        const told = Object.keys(described.responses[status].headers);
        expect(told).toEqual(Object.keys(carriedBy(operation, status)));
      }
    }
  }
});
