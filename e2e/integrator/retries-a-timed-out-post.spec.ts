import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { deskUrl, expect, test } from "../fixtures";

test("a POST whose answer never arrived is asked again and has happened once", async ({ rest }) => {
  const customer = await rest("customer");
  const subject = `Sent twice ${randomUUID()}`;
  const headers = { "Idempotency-Key": randomUUID() };
  const data = { subject, description: "The first answer is lost." };

  const { token } = (await (
    await customer.post("/api/v1/auth/token", {
      data: { email: "customer@example.com", password: "muster-demo-desk", deviceName: "Machine" },
    })
  ).json()) as { token: string };
  await sendAndHangUp("/api/v1/tickets", data, { ...headers, Authorization: `Bearer ${token}` });

  const first = await customer.post("/api/v1/tickets", { data, headers });
  expect(first.status(), await first.text()).toBe(201);
  const again = await customer.post("/api/v1/tickets", { data, headers });
  expect(again.status()).toBe(201);
  expect(again.headers()["idempotent-replayed"]).toBe("true");
  expect(((await again.json()) as Made).id).toBe(((await first.json()) as Made).id);

  const { data: tickets } = (await (
    await customer.get("/api/v1/tickets?limit=100&sort=-updatedAt")
  ).json()) as { data: { subject: string }[] };
  expect(tickets.filter((ticket) => ticket.subject === subject)).toHaveLength(1);
});

test("a key that is used for something else changes nothing", async ({ rest }) => {
  const customer = await rest("customer");
  const headers = { "Idempotency-Key": randomUUID() };
  const data = { subject: "The first", description: "Under this key." };
  expect((await customer.post("/api/v1/tickets", { data, headers })).status()).toBe(201);
  const other = await customer.post("/api/v1/tickets", {
    data: { ...data, subject: "The second" },
    headers,
  });
  expect(other.status()).toBe(422);
  expect(other.headers()["content-type"]).toContain("application/problem+json");
  expect(((await other.json()) as { type: string }).type).toMatch(/idempotency-key-reused$/);
});

type Made = { id: string };

/** Sends the whole request and closes the connection without waiting for what comes back. */
function sendAndHangUp(path: string, body: object, headers: Record<string, string>) {
  return new Promise<void>((resolve) => {
    const sent = request(new URL(path, deskUrl()), {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
    });
    sent.on("error", () => resolve());
    sent.on("close", () => resolve());
    sent.end(JSON.stringify(body), () => setTimeout(() => sent.destroy(), 15));
  });
}
