import { Client } from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { chosenFor, conditionsOf, type Policy } from "./choose";
import { PolicyTerms } from "./contract";

const [T0, T1] = [new Date("2026-01-01"), new Date("2026-02-01")];
const target = { calendarId: null, first_response: 60, next_reply: null, resolution: null };
const terms = {
  targets: [{ priority: "P1" as const, ...target, approval: null }],
  pauses: [],
  escalations: [],
};
const policy = (id: string, more: Partial<Policy> = {}): Policy => ({
  ...{ id, name: id, type: null, organisationId: null, serviceId: null, terms, version: 1 },
  createdAt: T0,
  ...more,
});
const ticket = {
  ...{ type: "incident", priority: "P1", organisationId: "northwind", serviceId: "vpn" },
  createdAt: T1,
};

test("the most narrow policy holds: a service before an organisation before a type", () => {
  const all = [
    policy("everything"),
    policy("type", { type: "incident" }),
    policy("organisation", { organisationId: "northwind" }),
    policy("both", { organisationId: "northwind", type: "incident" }),
    policy("service", { serviceId: "vpn" }),
    policy("other service", { serviceId: "mail", type: "incident" }),
    policy("later", { serviceId: "vpn", type: "incident", createdAt: new Date("2026-03-01") }),
    policy("other priority", {
      ...{ serviceId: "vpn", organisationId: "northwind" },
      terms: { ...terms, targets: [{ priority: "P2", ...target, approval: null }] },
    }),
  ];
  const order: string[] = [];
  for (let left = all; ; ) {
    const chosen = chosenFor(ticket, left);
    if (!chosen) break;
    order.push(`${chosen.id}: ${conditionsOf(chosen).join("+")}`);
    left = left.filter(({ id }) => id !== chosen.id);
  }
  expect(order).toEqual([
    "service: service",
    "both: organisation+type",
    "organisation: organisation",
    "type: type",
    "everything: ",
  ]);
});

test("a new desk promises something without anybody opening a page", async () => {
  const client = new Client({ connectionString: freshDatabase });
  await client.connect();
  const { rows } = await client.query("select name, type, terms from sla_policy order by name");
  const { rows: calendars } = await client.query("select id, name from calendar");
  await client.end();
  expect(rows.map(({ name, type }) => [name, type])).toEqual([
    ...[
      ["Changes", "change"],
      ["Incidents", "incident"],
      ["Requests", "request"],
    ],
  ]);
  for (const row of rows) {
    const parsed = PolicyTerms.parse(row.terms);
    expect(parsed.targets.map(({ priority }) => priority)).toEqual(["P1", "P2", "P3", "P4", "P5"]);
    // What the contract makes of it is what stands there.
    expect(parsed).toEqual(row.terms);
    expect(parsed.targets.flatMap(({ calendarId }) => calendarId ?? [])).toEqual(
      Array(3).fill(calendars[0]?.id),
    );
  }
  expect(PolicyTerms.parse(rows[1]?.terms).targets[0]).toMatchObject({
    ...{ calendarId: null, first_response: 15, next_reply: 30, resolution: 240, approval: null },
  });
});
