import { expect, test } from "vitest";
import { VIEWS } from "@/components/tickets/views";
import {
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/plans";
import type { TicketFilter } from "@/lib/tickets/contract";
import { ticketsFor } from "@/lib/tickets/queries";
import { countsFor, roughCountsFor } from "./counts";

test("a count is what its list holds, for whoever asks", async () => {
  const { id: organisationId } = await makeOrganisation();
  const { id: teamId } = await makeTeam();
  const customer = await makeCustomer({ organisationId });
  const manager = await makeCustomer({ organisationId, orgManager: true });
  const agent = await makeAgent({ teamIds: [teamId] });
  for (let made = 0; made < 3; made += 1) await makeIncident(customer);
  await makeIncident(await makeCustomer());
  const filters: Record<string, TicketFilter> = {
    ...VIEWS,
    high: { priority: ["P1", "P2"], open: true },
    state: { state: ["new"], type: "incident" },
    team: { team: teamId },
    own: { requester: "me" },
  };
  for (const actor of [customer, manager, agent]) {
    const counts = await countsFor(actor, filters);
    for (const [name, filter] of Object.entries(filters)) {
      const { rows } = await ticketsFor(actor, filter, { limit: 1_000 });
      expect(counts[name], `${actor.role}: ${name}`).toBe(rows.length);
    }
  }
  expect((await countsFor(customer, { all: {} })).all).toBe(3);
  expect((await countsFor(manager, { all: {} })).all).toBe(3);
});

test("what was full is not counted again for a while, and what is not full is exact", async () => {
  const customer = await makeCustomer();
  const agent = await makeAgent();
  const other = await makeCustomer();
  const full: TicketFilter = { requester: customer.id };
  const few: TicketFilter = { requester: other.id };
  const counts = () => roughCountsFor(agent, { full, few }, 2);
  await makeIncident(customer);
  await makeIncident(other);
  expect(await counts()).toEqual({ full: 1, few: 1 });
  await makeIncident(customer);
  expect(await counts()).toEqual({ full: 2, few: 1 });
  const asked = await statementsOf(async () => {
    expect(await counts()).toEqual({ full: 2, few: 1 });
  });
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked)).not.toContain(customer.id);
  // Somebody else who asks about the same, but under a limit or sight of their own, is answered anew.
  expect((await roughCountsFor(agent, { full }, 9)).full).toBe(2);
  expect((await roughCountsFor(other, { full }, 2)).full).toBe(0);
});
