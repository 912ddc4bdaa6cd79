import { afterAll, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { tickItem } from "@/lib/major-incidents/commands/tick-item";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { standDownFor } from "@/lib/major-incidents/stand-down-queries";
import { recipientsFor } from "@/lib/major-incidents/update-queries";
import { AUDIENCES, PHASES } from "@/lib/major-incidents/words";
import { makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { addPoint } from "./commands/add-point";
import { putStanding } from "./commands/put-standing";
import { removePoint } from "./commands/remove-point";
import { removeStanding } from "./commands/remove-standing";
import { resetSeverity } from "./commands/reset-severity";
import { resetUpdateTemplate } from "./commands/reset-update-template";
import { revisePoint } from "./commands/revise-point";
import { reviseSeverity } from "./commands/revise-severity";
import { reviseUpdateTemplate } from "./commands/revise-update-template";
import { defaultTemplate } from "./defaults";
import {
  beginningsFor,
  pointsFor,
  severitiesFor,
  standingFor,
  updateTemplatesFor,
} from "./queries";
import { templateFaults } from "./templates";

async function wipe() {
  await prisma.miSeverity.deleteMany();
  await prisma.miTemplate.deleteMany();
  await prisma.miPoint.deleteMany();
  await prisma.miStanding.deleteMany();
}
beforeEach(wipe);
afterAll(wipe);

const WORDS = {
  ...{ intent: "declare", title: "Lisbon is off", severity: "SEV2" },
  impactStatement: "Nobody can work.",
};
const RHYTHM = {
  severity: "SEV2",
  description: "Some cannot work.",
  cadence: { internal: 7, stakeholders: null, customers: 45, public: 90 },
  firstPublicMinutes: 3,
};

test("a severity is told in the rhythm that an admin chose, and again in Muster's own", async () => {
  const [admin, boss] = [await makeAdmin(), await makeAgent({ grants: ["mi_manager"] })];
  await execute(reviseSeverity, admin, RHYTHM, { version: 0 });
  await expect(execute(reviseSeverity, admin, RHYTHM, { version: 0 })).rejects.toMatchObject({
    code: "precondition-failed",
  });
  await execute(reviseSeverity, admin, RHYTHM);
  expect(await severitiesFor(boss)).toMatchObject([
    { severity: "SEV1", version: 0 },
    { ...RHYTHM, version: 1 },
    { severity: "SEV3" },
  ]);
  const { id } = await execute(declareMajorIncident, boss, WORDS);
  const view = await majorIncidentFor(boss, id);
  expect(view?.audiences.map(({ cadenceMinutes }) => cadenceMinutes)).toEqual([7, null, 45, 90]);
  const first = new Date(view?.nextUpdateBy.public ?? 0).getTime() - Date.now();
  expect(Math.round(first / 60_000)).toBe(3);
  await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "take_command" });
  await execute(resetSeverity, admin, { severity: "SEV2" });
  for (const [severity, reason] of [
    ["SEV3", "Less."],
    ["SEV2", "More."],
  ]) {
    await execute(moveMajorIncident, boss, {
      ...{ majorIncidentId: id, event: "set_severity", severity, reason },
    });
  }
  const after = await majorIncidentFor(boss, id);
  expect(after?.audiences.map(({ cadenceMinutes }) => cadenceMinutes)).toEqual([30, 60, 60, 40]);
});

test("the words that Muster brings along name nothing inside to those outside", () => {
  for (const audience of AUDIENCES) {
    for (const phase of PHASES) {
      expect(templateFaults(audience, defaultTemplate(audience, phase))).toEqual([]);
    }
  }
});

test("an update begins with the admins' words, filled in once; what is unknown or inside is refused", async () => {
  const [admin, agent] = [await makeAdmin(), await makeAgent()];
  const place = { audience: "public", phase: "identified" };
  const revise = (body: string) => execute(reviseUpdateTemplate, admin, { ...place, body });
  await expect(revise("{{title}} is broken")).rejects.toMatchObject({
    errors: [{ path: "/body", message: "would tell those outside {{title}}" }],
  });
  await expect(revise("{{constructor}}")).rejects.toMatchObject({ code: "validation-failed" });
  await revise("{{headline}}: {{services}}");
  const known = { headline: "{{services}} down", services: "", title: "secret" };
  const begin = async () => (await beginningsFor(agent, known)).public?.identified;
  expect(await begin()).toBe("{{services}} down: our services");
  await execute(resetUpdateTemplate, admin, place);
  expect(await begin()).toContain("our services");
  expect((await updateTemplatesFor(agent)).every(({ version }) => version === 0)).toBe(true);
});

test("the checklist asks for the desk's own points, and for no less than the end rests on", async () => {
  const [admin, boss] = [await makeAdmin(), await makeAgent({ grants: ["mi_manager"] })];
  const { id: key } = await execute(addPoint, admin, {
    ...{ label: "Caches are cleared", mandatory: true, stated: true },
  });
  await execute(revisePoint, admin, { key: "temporary_changes", mandatory: false });
  await expect(
    execute(revisePoint, admin, { key: "final_update", mandatory: false }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    execute(revisePoint, admin, { key: "thank_you", label: "Cake" }),
  ).rejects.toMatchObject({ code: "validation-failed" });
  const { id } = await execute(declareMajorIncident, boss, WORDS);
  for (const event of ["take_command", "begin_stand_down"]) {
    await execute(moveMajorIncident, boss, { majorIncidentId: id, event });
  }
  const open = await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "stand_down" })
    .then(() => [])
    .catch(({ errors }: { errors: { path: string }[] }) => errors.map(({ path }) => path));
  expect(open).toContain(`/checklist/${key}`);
  expect(open).not.toContain("/checklist/temporary_changes");
  const tick = (more: object) =>
    execute(tickItem, boss, { majorIncidentId: id, key, state: "done", ...more });
  await expect(tick({})).rejects.toMatchObject({ errors: [{ path: "/note" }] });
  await tick({ note: "None." });
  const point = async () =>
    (await standDownFor(boss, id))?.checklist.find((one) => one.key === key);
  expect(await point()).toMatchObject({ label: "Caches are cleared", state: "done" });
  await execute(removePoint, admin, { key });
  await execute(removePoint, admin, { key });
  expect(await point()).toBeUndefined();
  await expect(tick({ note: "None." })).rejects.toMatchObject({ errors: [{ path: "/key" }] });
});

test("whoever always hears of it is subscribed as it is declared or gets that bad, but not to what is restricted", async () => {
  const [admin, boss, chief] = [
    await makeAdmin(),
    await makeAgent({ grants: ["mi_manager"] }),
    await makeAgent(),
  ];
  await execute(putStanding, admin, { userId: chief.id, severity: "SEV1" });
  const hears = async (id: string) =>
    (await recipientsFor(boss, id, ["stakeholders"]))?.people.map(({ name }) => name);
  const { id } = await execute(declareMajorIncident, boss, WORDS);
  expect(await hears(id)).toEqual([]);
  await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "take_command" });
  await execute(moveMajorIncident, boss, {
    ...{ majorIncidentId: id, event: "set_severity", severity: "SEV1", reason: "All of it." },
  });
  expect(await hears(id)).toEqual([chief.name]);
  const secret = { ...WORDS, severity: "SEV1", restricted: true };
  expect(await hears((await execute(declareMajorIncident, boss, secret)).id)).toEqual([]);
  await execute(removeStanding, admin, { userId: chief.id });
  expect(await standingFor(boss)).toEqual([]);
});

test("only admins change any of it, and customers do not see it", async () => {
  const customer = await makeCustomer();
  for (const actor of [await makeAgent({ grants: ["mi_manager"] }), customer]) {
    const attempts = [
      () => execute(reviseSeverity, actor, RHYTHM),
      () =>
        execute(reviseUpdateTemplate, actor, {
          ...{ audience: "public", phase: "resolved", body: "Hi." },
        }),
      () => execute(addPoint, actor, { label: "Cake", mandatory: false }),
      () => execute(putStanding, actor, { userId: customer.id, severity: "SEV1" }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  const seen = [
    severitiesFor(customer),
    updateTemplatesFor(customer),
    pointsFor(customer),
    standingFor(customer),
  ];
  expect(await Promise.all(seen)).toEqual([[], [], [], []]);
  await expect(
    execute(putStanding, await makeAdmin(), { userId: customer.id, severity: "SEV1" }),
  ).rejects.toMatchObject({ errors: [{ path: "/userId" }] });
});
