import { expect, test } from "vitest";
import { malformed } from "@/lib/testing/mail/malformed";
import { message } from "@/lib/testing/mail/message";
import { MAIL_LIMITS } from "./limits";
import { readInThread, Unreadable } from "./reader";
import type { Reading } from "./reading";

/** Of the processor, however busy the machine is with something else. */
const SLOW_CPU_MS = 2_000;
const TICK_MS = 10;

test("no malformed message stops the next, takes long, or holds up what else the process does", async () => {
  const corpus = malformed();
  expect(corpus.length).toBeGreaterThanOrEqual(400);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  await readInThread(message());
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, TICK_MS);
  const [unreadable, slow, unkeepable, holding]: string[][] = [[], [], [], []];
  for (const { name, source } of corpus) {
    const [begun, ticksBefore, usedBefore] = [performance.now(), ticks, process.cpuUsage()];
    const reading = await readInThread(source).catch((error: unknown) => {
      // Any other would be our fault, and is tried for ever.
      if (!(error instanceof Unreadable)) throw error;
      unreadable?.push(name);
      return null;
    });
    const used = process.cpuUsage(usedBefore);
    if ((used.user + used.system) / 1_000 > SLOW_CPU_MS) slow?.push(name);
    // Something that takes a while is read elsewhere: here the time goes on, however busy the machine is.
    const isLong = performance.now() - begun > 50 * TICK_MS;
    if (isLong && ticks === ticksBefore) holding?.push(name);
    if (reading && !canBeKept(reading)) unkeepable?.push(name);
  }
  clearInterval(ticking);
  expect(slow).toEqual([]);
  expect(unkeepable).toEqual([]);
  // Nearly all of them say something to somebody.
  expect(unreadable?.length).toBeLessThan(corpus.length * 0.05);
  expect(holding).toEqual([]);
  expect((await readInThread(message({ subject: "The next" }))).subject).toBe("The next");
}, 120_000);

/** Bounded, and of letters that the database takes. */
function canBeKept({ subject, text, fullText, html, from, files, copyTo }: Reading): boolean {
  const told = [
    subject,
    text,
    fullText,
    html ?? "",
    from?.name ?? "",
    ...files.map(({ name }) => name),
  ];
  return (
    told.every((one) => !one.includes("\0") && one.isWellFormed()) &&
    fullText.length <= MAIL_LIMITS.fullText * 2 &&
    copyTo.length <= 100
  );
}
