import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepAlive } from "./keep-alive.mjs";

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "muster-alive-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A process that dies as it starts, the first so many times. */
function dyingFirst(times: number): string {
  const file = path.join(place, "child.mjs");
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from "node:fs";
     appendFileSync(${JSON.stringify(path.join(place, "starts"))}, "x");
     const starts = readFileSync(${JSON.stringify(path.join(place, "starts"))}, "utf8").length;
     if (starts <= ${times}) process.kill(process.pid, "SIGKILL");
     setInterval(() => {}, 1_000);
     process.once("disconnect", () => process.exit(0));
     process.on("SIGTERM", () => process.exit(0));
     process.send({ ready: true });`,
  );
  return file;
}

const starts = () => readFileSync(path.join(place, "starts"), "utf8").length;
const env = () => process.env;

test("a worker that dies as it starts is started again, and takes nothing down with it", async () => {
  const worker = keepAlive("worker", env, { isNeeded: false, file: dyingFirst(2) });
  await worker.ready;
  expect(starts()).toBe(3);
  await worker.stop();
}, 30_000);

test("of what nothing goes without, a first start that fails is said", async () => {
  const web = keepAlive("web", env, { file: dyingFirst(1) });
  await expect(web.ready).rejects.toThrow("web did not start: see above.");
  expect(starts()).toBe(1);
}, 30_000);
