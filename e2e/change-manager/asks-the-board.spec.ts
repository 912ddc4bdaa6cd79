import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("a risky change is put before the board and the owner of its service", async ({
  as,
  rest,
}) => {
  test.setTimeout(120_000);
  const [admin, agent, peer] = [
    await rest("admin"),
    await rest("secondAgent"),
    await rest("agent"),
  ];
  const name = `Vault ${randomUUID().slice(0, 8)}`;
  const team = await admin.post("/api/v1/teams", {
    data: { name, memberIds: [(await (await peer.get("/api/v1/me")).json()).id] },
  });
  const { id: teamId } = (await team.json()) as { id: string };
  const service = await admin.post("/api/v1/services", { data: { name, teamId } });
  const { id: serviceId } = (await service.json()) as { id: string };
  const made = await agent.post("/api/v1/tickets", {
    data: {
      ...{ type: "change", subject: `New keys for ${name}`, serviceId },
      description: "The old ones are known.",
      fields: {
        ...{ plan: "Swap them.", testPlan: "Open it.", backoutPlan: "Swap them back." },
        ...{ plannedStart: "2099-01-03T21:00:00Z", plannedEnd: "2099-01-03T22:00:00Z" },
      },
    },
  });
  const { id, reference } = (await made.json()) as { id: string; reference: string };

  // Whoever plans it says how risky it is, answer by answer.
  const page = await as("secondAgent");
  await page.goto(`/tickets/${reference}`);
  const risk = page.getByRole("region", { name: "Risk", exact: true });
  await risk.getByText("Answer what is asked about it").click();
  await risk.getByLabel("Nearly everybody").check();
  await risk.getByLabel("Nobody here has done it yet").check();
  await risk.getByLabel("No", { exact: true }).first().check();
  await risk.getByLabel("With difficulty, or not at all").check();
  await risk.getByLabel("For longer").check();
  await risk.getByRole("button", { name: "Save the answers" }).click();
  await expect(risk).toContainText("17 points: High");
  await agent.post(`/api/v1/tickets/${id}/transitions`, { data: { event: "submit" } });
  await peer.post(`/api/v1/tickets/${id}/transitions`, { data: { event: "assess_ok" } });

  const manager = await as("changeManager");
  await manager.goto(`/tickets/${reference}`);
  const change = manager.getByRole("article", { name: `New keys for ${name}` });
  const board = manager.getByRole("region", { name: /^Approval:/ });
  await board.getByRole("button", { name: "Approve", exact: true }).click();
  // Nobody but the owner is asked any more, and it waits for them.
  await expect(board).toContainText(name);
  await expect(board.getByRole("button", { name: "Approve", exact: true })).toHaveCount(0);
  await expect(change).toContainText("Authorisation");

  const owner = await as("agent");
  await owner.goto(`/tickets/${reference}`);
  const own = owner.getByRole("region", { name: /^Approval:/ });
  await own.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(owner.getByRole("article", { name: `New keys for ${name}` })).toContainText(
    "Scheduled",
  );
});
