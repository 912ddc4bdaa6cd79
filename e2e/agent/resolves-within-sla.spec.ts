import { randomUUID } from "node:crypto";
import { z } from "zod";
import { expect, type RestClient, test } from "../fixtures";

const Made = z.object({ id: z.string(), reference: z.string().optional() });

const made = async (client: RestClient, path: string, data: object) => {
  const answer = await client.post(`/api/v1${path}`, { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return Made.parse(await answer.json());
};

test("an agent finds what is due, sees why, waits for the customer, and solves it in time", async ({
  as,
  rest,
}) => {
  const [admin, customer, agent] = await Promise.all([
    rest("admin"),
    rest("customer"),
    rest("agent"),
  ]);
  const own = randomUUID().slice(0, 8);
  const team = await made(admin, "/teams", { name: `Stamps ${own}` });
  const service = await made(admin, "/services", {
    ...{ name: `Franking machine ${own}`, teamId: team.id },
  });
  const priorities = ["P1", "P2", "P3", "P4", "P5"];
  await made(admin, "/sla-policies", {
    ...{ name: `Franking ${own}`, type: "incident", serviceId: service.id },
    targets: priorities.map((priority) => ({ priority, first_response: 240, resolution: 480 })),
  });
  await made(admin, "/ola-policies", {
    teamId: team.id,
    targets: priorities.map((priority) => ({ priority, minutes: 300 })),
  });
  const subject = `The stamps come out upside down ${own}`;
  const words = { subject, description: "All of them.", serviceId: service.id };
  const ticket = await made(customer, "/tickets", words);

  // What lists show is reckoned by the worker, in a moment.
  const q = `due:<5h service:${service.id} sort:due`;
  const found = async () => {
    const answer = await agent.get(`/api/v1/tickets?q=${encodeURIComponent(q)}`);
    return z
      .object({ data: z.array(Made) })
      .parse(await answer.json())
      .data.map(({ id }) => id);
  };
  await expect.poll(found).toEqual([ticket.id]);

  const page = await as("agent");
  await page.goto(`/tickets?q=${encodeURIComponent(q)}`);
  const row = page.getByRole("link", { name: new RegExp(subject) });
  await expect(row).toContainText(/left/);
  await row.click();
  const clocks = page.getByRole("region", { name: "Service levels" });
  await expect(clocks.getByRole("button", { name: /First response.*left/ })).toBeVisible();
  const teams = (how: string) =>
    clocks.getByRole("button", { name: new RegExp(`Team Stamps ${own}.*${how}`) });
  await expect(teams("left")).toBeVisible();
  await clocks.getByRole("button", { name: /Resolution.*left/ }).click();
  const why = page.getByRole("dialog", { name: "Resolution" });
  await expect(why).toContainText("opened");
  await expect(why).toContainText(`Policy “Franking ${own}”, version 1.`);
  await page.keyboard.press("Escape");
  await expect(why).toBeHidden();

  const move = (data: object) => agent.post(`/api/v1/tickets/${ticket.id}/transitions`, { data });
  expect((await move({ event: "start" })).status()).toBe(200);
  const hold = { event: "hold", reason: "awaiting_requester", message: "Which side is up?" };
  expect((await move(hold)).status()).toBe(200);
  await page.reload();
  await expect(clocks.getByRole("button", { name: /First response.*in time/ })).toBeVisible();
  await expect(clocks.getByRole("button", { name: /Resolution.*paused/ })).toBeVisible();
  await expect(teams("paused")).toBeVisible();

  const answer = { data: { body: "The one with the queen." } };
  await customer.post(`/api/v1/tickets/${ticket.id}/replies`, answer);
  const resolution = { resolutionCode: "fixed", resolutionNote: "Turned the drum." };
  expect((await move({ event: "resolve", ...resolution })).status()).toBe(200);
  await page.reload();
  await clocks.getByRole("button", { name: /Resolution.*in time/ }).click();
  await expect(why).toContainText("waiting for the requester");
  await expect(teams("in time")).toBeVisible();
});
