import { expect, test } from "vitest";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { boardAt, EMPTY_BOARD } from "./board";
import { addWorkItem } from "./commands/add-work-item";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { linkToMi } from "./commands/link-to-mi";
import { moveMajorIncident } from "./commands/move-major-incident";
import { reviseMajorIncident } from "./commands/revise-major-incident";
import { reviseWorkItem } from "./commands/revise-work-item";
import { majorIncidentFor } from "./queries";
import { miStoryFor } from "./timeline";

test("the board made of all events is the board as it stands, and of some, as it stood", async () => {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const customer = await makeCustomer();
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Mail is down",
    severity: "SEV2",
    impactStatement: "No mail.",
  });
  const about = { majorIncidentId: id };
  await execute(moveMajorIncident, boss, { ...about, event: "take_command" });
  const item = await execute(addWorkItem, boss, { ...about, title: "Look", role: "scribe" });
  const ticketIds = [(await makeIncident(customer)).id, (await makeIncident(customer)).id];
  await execute(linkToMi, boss, { ...about, ticketIds });
  const before = (await miStoryFor(boss, id)).at(-1)?.at ?? "";
  await new Promise((resolve) => setTimeout(resolve, 5));
  await execute(moveMajorIncident, boss, {
    ...about,
    ...{ event: "set_severity", severity: "SEV1", reason: "All of it." },
  });
  await execute(reviseWorkItem, boss, { workItemId: item.id, state: "done" });
  await execute(reviseMajorIncident, boss, { ...about, impactStartedAt: "unknown" });

  const story = await miStoryFor(boss, id);
  const view = await majorIncidentFor(boss, id);
  const now = boardAt(story, new Date(Date.now() + 60_000).toISOString());
  expect(now).toMatchObject({
    state: view?.state,
    severity: view?.severity,
    impactStart: view?.impactStartedAt,
    roles: { commander: [boss.name] },
    tickets: view?.counts.tickets,
    openWorkItems: view?.counts.openWorkItems,
  });
  expect(boardAt(story, before)).toMatchObject({
    severity: "SEV2",
    impactStart: null,
    openWorkItems: 1,
    tickets: 2,
  });
  expect(boardAt(story, new Date(0).toISOString())).toEqual(EMPTY_BOARD);
});
