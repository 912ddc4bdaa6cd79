import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { extent } from "../extent";

const { url, twinUrl } = inject("desk");
const DECLARES = extent(1_000, 60);
const PEOPLE = 20;
const LIMIT_MS = 120_000;

test(`${DECLARES} declares of one ticket at once, at two processes, are one major incident`, async () => {
  const [customer, ...managers] = await Promise.all([
    makeCustomer(),
    ...Array.from({ length: PEOPLE }, () => makeAgent({ grants: ["mi_manager"] })),
  ]);
  const tokens = await Promise.all(managers.map((manager) => tokenOf(manager)));
  const ticket = await makeIncident(customer);
  const declare = async (at: number) => {
    const answer = await fetch(`${at % 2 === 0 ? url : twinUrl}/api/v1/major-incidents`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${tokens[at % PEOPLE]}`,
        "Content-Type": "application/json",
        "Idempotency-Key": randomUUID(),
      },
      body: JSON.stringify({
        ...{ intent: "declare", title: `Declared by ${at}`, severity: "SEV1" },
        ...{ impactStatement: "Nobody can work.", ticketIds: [ticket.reference] },
      }),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const { id } = (await answer.json()) as { id: string };
    return { status: answer.status, id };
  };
  const begun = performance.now();
  const answers = await Promise.all(Array.from({ length: DECLARES }, (_, at) => declare(at)));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${DECLARES} declares in ${seconds} s`);
  const met = (status: number) => answers.filter((answer) => answer.status === status).length;
  expect({ 200: met(200), 201: met(201) }).toEqual({ 200: DECLARES - 1, 201: 1 });
  const ids = new Set(answers.map(({ id }) => id));
  expect(ids.size).toBe(1);
  const [id = ""] = ids;
  expect((await eventsOf(id)).filter((kind) => kind === "major_incident.declared")).toHaveLength(1);
  expect(await prisma.miTicket.count({ where: { ticketId: ticket.id } })).toBe(1);
  expect(
    await prisma.majorIncident.count({ where: { title: { startsWith: "Declared by " } } }),
  ).toBe(1);
});
