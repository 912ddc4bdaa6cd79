import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAdmin, makeService } from "@/lib/testing/factories";
import { openStatusPage, type StatusPage } from "./status-page";

let page: StatusPage | undefined;
let server: Server | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  await page?.close();
});

async function serve(folder: string) {
  const opened = await openStatusPage(folder);
  page = opened;
  server = createServer((req, res) => {
    const own = opened.own[(req.url ?? "").split("?")[0] ?? ""];
    if (own) void own(req, res);
    else res.writeHead(404).end();
  });
  const listening = server;
  await new Promise<void>((resolve) => {
    listening.listen(0, "127.0.0.1", resolve);
  });
  const { port } = listening.address() as AddressInfo;
  return (at: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${at}`, init);
}

const folder = () => mkdtemp(path.join(tmpdir(), "muster-status-"));

async function tell(wish: { drill?: boolean; restricted?: boolean; audience?: string } = {}) {
  const { audience = "public", ...marks } = wish;
  const [admin, service] = [await makeAdmin(), await makeService()];
  const body = `CANARY-${randomUUID()} <script>alert(1)</script> ![x](https://e.example/x.png)`;
  const mi = await prisma.majorIncident.create({
    data: {
      reference: `MI-${Math.floor(Math.random() * 1e9)}`,
      state: "declared",
      severity: "SEV2",
      title: "Inside only",
      impactStatement: "Inside only.",
      createdById: admin.id,
      declaredAt: new Date(),
      ...marks,
      services: { create: { serviceId: service.id } },
      updates: {
        create: {
          number: 1,
          phase: "investigating",
          audiences: [audience],
          body,
          headline: "Trouble & co",
          nextUpdateBy: new Date(Date.now() + 600_000),
          state: "sent",
          sentAt: new Date(),
        },
      },
    },
  });
  return { mi, service, canary: body.split(" ")[0] ?? "" };
}

test("what everybody is told stands on the page, in the feed and in the file as soon as it is committed", async () => {
  const at = await folder();
  const ask = await serve(at);
  const { canary, service } = await tell();
  await vi.waitFor(
    async () => expect(await (await ask("/status")).text()).toContain(canary),
    8_000,
  );
  const html = await (await ask("/status")).text();
  expect(html).toContain("Trouble &amp; co");
  expect(html).toContain(service.name);
  expect(html).toContain("Next update by");
  expect(html).not.toMatch(/<script|<img|Inside only/);
  expect(await (await ask("/status/feed.atom")).text()).toContain(canary);
  const view = await (await ask("/api/v1/status")).json();
  expect(view.services).toContainEqual({ name: service.name, state: "disrupted" });
  const kept = () => readFile(path.join(at, "index.html"), "utf8");
  await vi.waitFor(async () => expect(await kept()).toContain(canary), 8_000);
  // Each is written beside and renamed, so that nothing else stays there.
  const names = ["feed.atom", "index.html", "status.json", "style.css"];
  await vi.waitFor(async () => expect((await readdir(at)).sort()).toEqual(names), 8_000);
});

test("drills, restricted ones and words for others are never on it", async () => {
  const ask = await serve(await folder());
  const hidden = [
    await tell({ drill: true }),
    await tell({ restricted: true }),
    await tell({ audience: "customers" }),
    await tell({ audience: "internal" }),
  ];
  const { canary } = await tell();
  await vi.waitFor(
    async () => expect(await (await ask("/status")).text()).toContain(canary),
    8_000,
  );
  const all = await Promise.all(
    ["/status", "/status/feed.atom", "/api/v1/status"].map(async (at) => (await ask(at)).text()),
  );
  for (const one of hidden) expect(all.join()).not.toContain(one.canary);
});

test("it answers from what was kept when the database is away, and no reader asks it", async () => {
  const at = await folder();
  const first = await serve(at);
  const { canary } = await tell();
  await vi.waitFor(
    async () => expect(await (await first("/status")).text()).toContain(canary),
    8_000,
  );
  await page?.close();
  server?.close();
  const gone = new Error("connect ECONNREFUSED");
  const asked = vi.spyOn(prisma.majorIncident, "findMany").mockRejectedValue(gone);
  const ask = await serve(at);
  const before = asked.mock.calls.length;
  for (let count = 0; count < 20; count += 1) {
    const answer = await ask("/status");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(canary);
  }
  expect(asked.mock.calls.length - before).toBeLessThanOrEqual(1);
});

test("it runs nothing, is asked again whether it is new, and takes no other method", async () => {
  const ask = await serve(await folder());
  const answer = await ask("/status");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const tag = answer.headers.get("etag") ?? "";
  expect((await ask("/status/style.css")).headers.get("content-type")).toContain("text/css");
  expect((await ask("/status", { method: "POST" })).status).toBe(405);
  expect((await ask("/status", { headers: { "If-None-Match": tag } })).status).toBeLessThan(305);
});
