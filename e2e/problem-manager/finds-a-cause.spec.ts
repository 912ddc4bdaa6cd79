import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, type RestClient, test } from "../fixtures";
import { move } from "../moves";
import { PERSONAS } from "../personas";

test("a problem manager finds the cause behind incidents, tells a way around it, and has it mended", async ({
  as,
  rest,
}) => {
  test.setTimeout(150_000);
  const customer = await rest("customer");
  const incident = await report(customer, `VPN drops at three ${randomUUID().slice(0, 8)}`);
  const changer = await rest("agent");
  const change = await planned(changer);
  const [agent, manager] = [await as("secondAgent"), await as("problemManager")];
  const subject = `The gateway restarts at three ${randomUUID().slice(0, 8)}`;

  // An agent sees the pattern and opens it.
  await agent.goto("/tickets/new");
  await agent.getByRole("link", { name: "Problem" }).click();
  await expect(agent.getByText("The cause behind incidents")).toBeVisible();
  await agent.getByLabel("Subject").fill(subject);
  await agent.getByLabel("Description").fill("Every report of the week is from three o'clock.");
  await agent.getByLabel("Service").selectOption({ label: "VPN" });
  await agent.getByLabel("Assign to").selectOption({ label: PERSONAS.problemManager.name });
  await agent.getByRole("button", { name: "Create ticket" }).click();
  const opened = agent.getByRole("article", { name: subject });
  await expect(opened).toBeVisible();
  await expect(opened).toContainText(/PRB-\d+/);
  const reference = (await opened.textContent())?.match(/PRB-\d+/)?.[0] ?? "";

  await agent.goto(`/tickets/${incident.reference}`);
  await agent.getByRole("button", { name: /^Take/ }).click();
  await expect(agent.getByRole("article").first()).toContainText("In progress");
  await move(agent, "Hold", {
    choose: { Reason: "Waiting for a problem" },
    write: { "The other ticket, such as CHG-12": reference },
  });
  await expect(agent.getByRole("article").first()).toContainText("Waiting for a problem");

  // What a problem manager decides, an agent is not offered.
  await agent.goto(`/tickets/${reference}`);
  await expect(agent.getByRole("button", { name: "Assess", exact: true }).first()).toBeVisible();
  await expect(agent.getByRole("button", { name: "Publish workaround" })).toHaveCount(0);

  await manager.goto(`/tickets/${reference}`);
  const pane = manager.getByRole("article", { name: subject });
  await expect(pane).toContainText(incident.reference);
  await move(manager, "Assess", { choose: { Service: "VPN" }, write: { Category: "network" } });
  await expect(pane).toContainText("Assessment");
  await move(manager, "Confirm");
  await expect(pane).toContainText("Root cause analysis");

  await move(manager, "Publish workaround", {
    write: {
      "Note for colleagues": "The backup restarts it: sign in again at ten past.",
      "Message to the requester": "Please sign in again at ten past three.",
    },
  });
  await expect(pane).toContainText("Known error");
  await expect(pane).toContainText("The backup restarts it");

  await manager.getByRole("link", { name: "Edit", exact: true }).click();
  await manager
    .getByLabel("Cause", { exact: true })
    .fill("The nightly backup takes the last memory.");
  await manager.getByRole("button", { name: "Save" }).click();
  await expect(pane).toContainText("The nightly backup takes the last memory.");

  await move(manager, "Begin the fix", {
    write: { "Note for colleagues": `More memory, as ${change.reference} plans it.` },
  });
  await expect(pane).toContainText("Fix in progress");
  await link(manager, "Resolved by", change.reference);
  await expect(pane).toContainText(change.reference);
  // It is mended only once what mends it is over.
  const over = await changer.post(`/api/v1/tickets/${change.reference}/transitions`, {
    data: { event: "cancel", reason: "The vendor put the memory in." },
  });
  expect(over.status(), await over.text()).toBe(200);
  await move(manager, "Resolve", { write: { "What was done": "Twice the memory." } });
  await expect(pane).toContainText("Resolved");
  await move(manager, "Complete");
  await expect(pane).toContainText("Closed");
  await expect(pane).toContainText("Twice the memory.");

  await move(manager, "Analyse again", { write: { Reason: "It restarted once more." } });
  await expect(pane).toContainText("Root cause analysis");

  // No word of it reaches the customer.
  const seen = await customer.get(`/api/v1/tickets/${incident.id}`);
  expect(await seen.text()).not.toContain(reference);
  expect((await customer.get(`/api/v1/tickets/${reference}`)).status()).toBe(404);
});

test("a problem whose mending costs too much is accepted as a risk by the service's owner, until a day", async ({
  as,
  rest,
}) => {
  const manager = await as("problemManager");
  const maker = await rest("problemManager");
  const me = (await (await maker.get("/api/v1/me")).json()) as { id: string };
  const services = (await (await maker.get("/api/v1/services")).json()) as {
    data: { id: string; name: string }[];
  };
  const vpn = services.data.find(({ name }) => name === "VPN")?.id;
  const made = await maker.post("/api/v1/tickets", {
    data: {
      type: "problem",
      subject: `An old printer jams ${randomUUID().slice(0, 8)}`,
      description: "On damp days.",
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  for (const data of [
    { event: "assess", category: "print", serviceId: vpn, assigneeId: me.id },
    { event: "confirm", assigneeId: me.id },
  ]) {
    const moved = await maker.post(`/api/v1/tickets/${id}/transitions`, { data });
    expect(moved.status(), await moved.text()).toBe(200);
  }

  await manager.goto(`/tickets/${reference}`);
  const pane = manager.getByRole("article").first();
  await move(manager, "Ask to accept the risk", {
    write: { Reason: "It is **replaced** in spring.", Until: "2031-03-01T09:00" },
  });
  const asked = { name: "Approval: Accept the risk" };
  await expect(pane.getByRole("region", asked)).toContainText(PERSONAS.agent.name);
  await expect(pane.getByRole("region", asked).getByRole("button")).toHaveCount(0);

  // Whoever answers for the service says yes.
  const owner = await as("agent");
  await owner.goto(`/tickets/${reference}`);
  await owner.getByRole("region", asked).getByRole("button", { name: "Approve" }).click();
  await expect(owner.getByRole("article").first()).toContainText("Closed");
  await expect(owner.getByRole("article").first()).toContainText("Review by");
  await expect(owner.getByRole("strong").filter({ hasText: "replaced" }).first()).toBeVisible();
});

async function link(page: Page, kind: string, reference: string) {
  await page.getByRole("button", { name: "Link", exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: "Link a ticket" });
  await dialog.getByLabel("Kind").or(dialog.getByRole("combobox")).first().selectOption({
    label: kind,
  });
  await dialog.getByLabel("The other ticket, such as INC-12").fill(reference);
  await dialog.getByRole("button", { name: "Link" }).click();
  await expect(dialog).toBeHidden();
}

async function report(customer: RestClient, subject: string) {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Every day at three." },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; reference: string };
}

async function planned(agent: RestClient) {
  const answer = await agent.post("/api/v1/tickets", {
    data: { type: "change", subject: "More memory", description: "Twice as much." },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { reference: string };
}
