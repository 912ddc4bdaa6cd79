import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { majorIncidentReport } from "@/lib/web/rest/drills";
import { majorIncidents } from "@/lib/web/rest/major-incidents";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { beginningOf, monthsBetween } from "./months";

let boss: Person;

beforeAll(async () => {
  boss = await makeAgent({ grants: ["mi_manager"] });
});

async function declaredAt(moment: string, wish: object = {}) {
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Checkout is down",
    severity: "SEV2",
    impactStatement: "Nobody can pay.",
    ...wish,
  });
  const { version } = await prisma.majorIncident.findUniqueOrThrow({ where: { id } });
  await prisma.majorIncident.update({
    where: { id },
    data: { declaredAt: moment, version: version + 1 },
  });
  return id;
}

test("the number of a month is the number of rows behind it, in the reader's zone, across a change of clocks", async () => {
  const late = await declaredAt("2031-03-31T22:30:00Z");
  const early = await declaredAt("2031-03-31T21:30:00Z", { severity: "SEV1" });
  await declaredAt("2031-03-15T12:00:00Z", { drill: true });
  const hidden = await declaredAt("2031-04-02T12:00:00Z", { restricted: true });
  const report = async (person: Person, timeZone: string) => {
    const token = await tokenOf(person);
    const query = `?from=2031-02&to=2031-04&timeZone=${encodeURIComponent(timeZone)}`;
    const { body } = await ask(majorIncidentReport, "GET", { token, query });
    const rows = [];
    for (const { month, total, query: list } of body.data) {
      const listed = await ask(majorIncidents, "GET", { token, query: `?${list}&limit=100` });
      const ids = listed.body.data.map(({ id }: { id: string }) => id);
      expect([month, ids.length]).toEqual([month, total]);
      rows.push([month, ids.sort()]);
    }
    return rows;
  };
  const other = await makeAgent();
  // Berlin has moved its clocks on the thirtieth: the last half hour of March in UTC is April there.
  expect(await report(boss, "Europe/Berlin")).toEqual([
    ["2031-02", []],
    ["2031-03", [early]],
    ["2031-04", [late, hidden].sort()],
  ]);
  expect(await report(other, "UTC")).toEqual([
    ["2031-02", []],
    ["2031-03", [early, late].sort()],
    ["2031-04", []],
  ]);
  const token = await tokenOf(await makeCustomer());
  expect((await ask(majorIncidentReport, "GET", { token })).status).toBe(403);
  const wrong = { token: await tokenOf(boss), query: "?timeZone=Europe/Atlantis" };
  expect((await ask(majorIncidentReport, "GET", wrong)).status).toBe(422);
});

test("months follow one another, and never too many", () => {
  expect(monthsBetween(null, "2026-02", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2026-01", "2026-02", 36)).toEqual(["2026-01", "2026-02"]);
  expect(monthsBetween("2026-05", "2026-02", 36)).toEqual([]);
  expect(beginningOf("2026-04", "Europe/Berlin").toISOString()).toBe("2026-03-31T22:00:00.000Z");
});
