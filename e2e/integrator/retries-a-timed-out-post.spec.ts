import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { type Client, connect } from "@/lib/client/connect";
import { deskUrl, expect, test } from "../fixtures";
import { PASSWORD, PERSONAS } from "../personas";

test("a POST whose answer never arrived is asked again and has happened once", async () => {
  const { client, token } = await signedIn();
  const subject = `Sent twice ${randomUUID()}`;
  const body = { subject, description: "The first answer is lost." } as const;
  const header = { "Idempotency-Key": randomUUID() };
  await sendAndHangUp("/api/v1/tickets", body, { ...header, Authorization: `Bearer ${token}` });

  const first = await client.POST("/tickets", { body, params: { header } });
  expect(first.response.status, JSON.stringify(first.error)).toBe(201);
  const again = await client.POST("/tickets", { body, params: { header } });
  expect(again.response.status).toBe(201);
  expect(again.response.headers.get("idempotent-replayed")).toBe("true");
  expect(again.data?.id).toBe(first.data?.id);

  const { data } = await client.GET("/tickets", { params: { query: { limit: 100 } } });
  expect(data?.data.filter((ticket) => ticket.subject === subject)).toHaveLength(1);
});

test("a reply is repeated in the same way, and the conversation holds it once", async () => {
  const { client } = await signedIn();
  const { data: ticket } = await client.POST("/tickets", {
    body: { subject: "Repeated words", description: "Said once." },
  });
  const path = { id: ticket?.reference ?? "" };
  const params = { path, header: { "Idempotency-Key": `"${randomUUID()}"` } };
  const words = { body: "It works again." };
  const asked = [1, 2, 3].map(() => client.POST("/tickets/{id}/replies", { body: words, params }));
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ data }) => data?.id)).size).toBe(1);
  const { data: replies } = await client.GET("/tickets/{id}/replies", { params: { path } });
  expect(replies?.data.map(({ body }) => body)).toEqual([words.body]);
});

test("a key that is used for something else changes nothing", async () => {
  const { client } = await signedIn();
  const params = { header: { "Idempotency-Key": randomUUID() } };
  const body = { subject: "The first", description: "Under this key." };
  expect((await client.POST("/tickets", { body, params })).response.status).toBe(201);
  const other = { ...body, subject: "The second" };
  const { error, response } = await client.POST("/tickets", { body: other, params });
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(error?.type).toMatch(/idempotency-key-reused$/);
});

test("a program that asks too often is told when to go on", async () => {
  const { client } = await signedIn();
  const { response } = await client.GET("/me");
  expect(response.headers.get("ratelimit-policy")).toMatch(/^"read";q=\d+;w=60$/);
  expect(response.headers.get("ratelimit")).toMatch(/^"read";r=\d+;t=\d+$/);
});

async function signedIn(): Promise<{ client: Client; token: string }> {
  const { data } = await connect(deskUrl()).POST("/auth/token", {
    body: { email: PERSONAS.customer.email, password: PASSWORD, deviceName: "Machine" },
  });
  const token = data?.token ?? "";
  return { client: connect(deskUrl(), token), token };
}

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
