import { expect, test } from "vitest";
import { encodeCursor } from "@/lib/kernel/page";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { inbox } from "./inbox";
import { tickets, timeline } from "./tickets";

test("the cursor of another list, or of another ticket's, is refused and never a wrong page", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const [one, other] = [await makeIncident(customer), await makeIncident(customer)];
  const token = await tokenOf(agent);
  const page = (cursor: string) => `?limit=1&cursor=${encodeURIComponent(cursor)}`;
  const first = await ask(tickets, "GET", { token, query: "?limit=1" });
  const foreign = [
    first.body.nextCursor,
    encodeCursor(["1"], `timeline ${other.id}`),
    encodeCursor(["x"]),
    encodeCursor([new Date().toISOString(), one.id]),
  ];
  for (const cursor of foreign) {
    const query = page(cursor);
    const told = await ask(timeline, "GET", { token, params: { id: one.id }, query });
    expect([told.status, codeOf(told)]).toEqual([422, "validation-failed"]);
    const rows = await ask(inbox, "GET", { token, query });
    expect([rows.status, codeOf(rows)]).toEqual([422, "validation-failed"]);
  }
});
