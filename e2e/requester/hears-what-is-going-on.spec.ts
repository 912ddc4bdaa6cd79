import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("Maria and Jonas hear what is going on, without script, and Jonas joins instead of writing", async ({
  as,
  rest,
}) => {
  const [maria, asha] = [await rest("customer"), await rest("agent")];
  const word = randomUUID().slice(0, 8);
  const ticket = await report(maria, `Badge reader ${word} stays red`);
  const incident = await declare(asha, `Doors ${word} are shut`, ticket.id);

  const desk = await as("agent");
  await desk.goto(`/major-incidents/${incident.reference}/updates`);
  await desk.getByRole("checkbox", { name: "Affected customers" }).check();
  await desk.getByRole("checkbox", { name: "Public" }).check();
  await expect(desk.getByText("1 person gets it")).toBeVisible();
  await desk.getByLabel("What it is called outside").fill(`Doors ${word}`);
  await desk.getByLabel("What they read").fill("The controller door-ctl-07.internal restarts.");
  await desk.getByRole("button", { name: "Post the update" }).click();
  await expect(desk.getByRole("main")).toContainText("door-ctl-07.internal");
  await desk.getByLabel("What they read").fill("The doors do not open. Come to the desk.");
  await desk.getByRole("button", { name: "Post the update" }).click();
  await expect(desk.getByText("Goes out in a moment")).toBeVisible();
  await expect
    .poll(
      async () => {
        const told = await asha.get(`/api/v1/major-incidents/${incident.id}/updates`);
        return (await told.json()).data[0]?.state;
      },
      { timeout: 60_000 },
    )
    .toBe("sent");

  const page = await as("customer", { javaScriptEnabled: false });
  await page.goto(`/requests/${ticket.reference}`);
  const onTicket = page.getByRole("region", { name: "What is going on" });
  await expect(onTicket).toContainText("The doors do not open. Come to the desk.");
  await expect(onTicket).toContainText("next update by");

  const jonas = await as("foreignCustomer", { javaScriptEnabled: false });
  await jonas.goto("/");
  const told = jonas.getByRole("article", { name: `We are working on: Doors ${word}` });
  await told.getByRole("button", { name: "This concerns me too" }).click();
  await expect(told).toContainText("You hear of it as soon as there is news.");
  await expect(told.getByRole("button")).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByRole("main")).toContainText("2 people are affected");

  await jonas.goto("/status");
  await expect(jonas.getByRole("main")).toContainText(`Doors ${word}`, { timeout: 10_000 });
  await expect(jonas.getByRole("main")).not.toContainText(incident.reference);
  const over = await asha.post(`/api/v1/major-incidents/${incident.id}/transitions`, {
    data: { event: "cancel", reason: "It was a test.", message: "The doors open again." },
  });
  expect(over.status(), await over.text()).toBe(200);
  await jonas.goto("/");
  await expect(told).toHaveCount(0);
});

async function report(maria: RestClient, subject: string) {
  const made = await maria.post("/api/v1/tickets", {
    data: { subject, description: "Since this morning.", urgency: "high" },
  });
  return (await made.json()) as { id: string; reference: string };
}

async function declare(asha: RestClient, title: string, ticketId: string) {
  const made = await asha.post("/api/v1/major-incidents", {
    data: {
      ...{ intent: "declare", title, severity: "SEV3", impactStatement: "Nobody gets in." },
      ticketIds: [ticketId],
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  await asha.post(`/api/v1/major-incidents/${id}/transitions`, { data: { event: "take_command" } });
  return { id, reference };
}
