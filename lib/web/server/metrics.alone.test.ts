import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteRequest } from "@/lib/supervision/metrics";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { answerMetrics } from "./metrics";

const NEAR = new URL("http://localhost:3000");
const FAR = new URL("https://desk.example.com");
let appUrl = NEAR;
const server = createServer((req, res) => void answerMetrics(req, res, appUrl));

beforeAll(async () => {
  await makeIncident(await makeCustomer());
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});
afterAll(() => server.close());

function ask(at: URL, headers: Record<string, string> = {}, method = "GET") {
  appUrl = at;
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const req = request({ port, host: "127.0.0.1", path: "/metrics", method, headers }, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      res.on("end", () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on("error", reject).end();
  });
}

const bearer = async (person: Parameters<typeof tokenOf>[0]) => ({
  Authorization: `Bearer ${await tokenOf(person)}`,
});

describe("metrics", () => {
  it("answer this machine itself, where the desk is opened by a loopback name", async () => {
    expect((await ask(NEAR)).status).toBe(200);
    expect((await ask(NEAR, { Host: "attacker.example" })).status).toBe(404);
    expect((await ask(NEAR, { "X-Forwarded-For": "203.0.113.7" })).status).toBe(404);
    expect((await ask(FAR)).status).toBe(404);
    expect((await ask(NEAR, {}, "POST")).status).toBe(405);
  });

  it("answer an admin's token from anywhere, and nobody else's", async () => {
    expect((await ask(FAR, await bearer(await makeAdmin()))).status).toBe(200);
    expect((await ask(FAR, await bearer(await makeAgent()))).status).toBe(404);
    expect((await ask(FAR, await bearer(await makeCustomer()))).status).toBe(404);
    expect((await ask(FAR, { Authorization: "Bearer muster_no" })).status).toBe(404);
    const reading = await tokenOf(await makeAdmin(), ["read"]);
    expect((await ask(FAR, { Authorization: `Bearer ${reading}` })).status).toBe(404);
  });

  it("tell of requests, the pool, the gate, effects, jobs and this process", async () => {
    noteRequest("GET", "/tickets/[id]", 200, 12);
    const { text } = await ask(NEAR);
    for (const line of [
      'http_request_duration_seconds_count{method="GET",route="/tickets/[id]",status="2xx"} 1',
      "muster_database_up 1",
      'muster_gate_commands{state="running"} 0',
      'muster_gate_commands{state="waiting"} 0',
      'muster_workers{state="alive"} 0',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/^muster_pool_connections\{state="open"\} [1-9]/m);
    expect(text).toMatch(/^muster_effects\{state="pending"\} \d+$/m);
    expect(text).toMatch(/^muster_jobs\{state="waiting"\} [1-9]/m);
    expect(text).toMatch(/^muster_oldest_pending_seconds\{state="mail"\} \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text).not.toMatch(/version=/);
  });
});
