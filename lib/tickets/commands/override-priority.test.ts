import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { historyFor } from "../history";
import { DEFAULT_MATRIX } from "../priority";
import { ticketFor } from "../queries";
import { overridePriority } from "./override-priority";
import { reviseTicket } from "./revise-ticket";

const reason = "The board meets in an hour.";

test("a lead decides otherwise than the matrix, says why, and lets it decide again", async () => {
  const [lead, customer] = [await makeAgent({ grants: ["lead"] }), await makeCustomer()];
  const { id: ticketId } = await makeIncident(customer);
  const wish = { ticketId, priority: "P1", reason };
  await execute(overridePriority, lead, wish);
  await execute(overridePriority, lead, wish);
  expect(await ticketFor(lead, ticketId)).toMatchObject({
    ...{ priority: "P1", priorityOverridden: true, version: 2 },
  });
  // Judged anew it stands as the lead decided.
  const judged = { ticketId, impact: "medium", note: "A whole team." };
  await execute(reviseTicket, lead, judged);
  expect((await ticketFor(lead, ticketId))?.priority).toBe("P1");
  await execute(overridePriority, lead, { ...wish, priority: null, reason: "It is over." });
  expect(await ticketFor(lead, ticketId)).toMatchObject({
    ...{ priority: "P3", priorityOverridden: false },
  });
  expect((await eventsOf(ticketId)).filter((kind) => kind.endsWith("overridden"))).toHaveLength(2);
  const notes = await prisma.reply.findMany({ where: { ticketId, audience: "internal" } });
  expect(notes.map(({ body }) => body)).toContain(reason);
  const history = await historyFor(lead, ticketId, { limit: 10, field: "priority" });
  expect(history?.rows.map(({ from, to }) => [from, to])).toEqual([
    ["P1", "P3"],
    ["P4", "P1"],
  ]);
});

test("nobody else decides otherwise, and nobody without a reason", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const lead = await makeAgent({ grants: ["lead"] });
  const { id: ticketId } = await makeIncident(customer);
  for (const actor of [agent, customer]) {
    const attempt = execute(overridePriority, actor, { ticketId, priority: "P1", reason });
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [input, path] of [
    [{ priority: "P1" }, "/reason"],
    [{ priority: "P1", reason: " " }, "/reason"],
    [{ priority: "P9", reason }, "/priority"],
    [{ reason }, "/priority"],
  ] as const) {
    const attempt = execute(overridePriority, lead, { ticketId, ...input });
    await expect(attempt).rejects.toMatchObject({ errors: [{ path }] });
  }
  expect(await ticketFor(customer, ticketId)).not.toHaveProperty("priorityOverridden");
});

test("the matrix that an admin decides on holds for what is made and judged from then on", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const before = await makeIncident(customer);
  const { low } = DEFAULT_MATRIX;
  const matrix = { ...DEFAULT_MATRIX, low: { ...low, medium: "P2" } };
  const partial = { high: DEFAULT_MATRIX.high };
  await expect(execute(reviseSettings, admin, { priorityMatrix: partial })).rejects.toMatchObject({
    errors: [{ path: "/priorityMatrix/medium" }, { path: "/priorityMatrix/low" }],
  });
  try {
    await execute(reviseSettings, admin, { priorityMatrix: matrix });
    const after = await makeIncident(customer);
    expect([before.priority, after.priority]).toEqual(["P4", "P2"]);
    const judged = { ticketId: before.id, impact: "medium", note: "A team." };
    await execute(reviseTicket, agent, judged);
    const back = { ticketId: before.id, impact: "low", note: "One desk." };
    await execute(reviseTicket, agent, back);
    expect((await ticketFor(agent, before.id))?.priority).toBe("P2");
    // Of a matrix that another version left behind, what is no priority gives way to the default.
    const strange = { ...matrix, low: { ...low, medium: "urgent" } };
    await prisma.setting.update({
      where: { name: "priorityMatrix" },
      data: { value: strange },
    });
    expect((await makeIncident(customer)).priority).toBe("P4");
  } finally {
    await prisma.setting.deleteMany({ where: { name: "priorityMatrix" } });
  }
});
