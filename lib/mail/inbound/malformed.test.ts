import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { malformed } from "@/lib/testing/mail/malformed";
import { message } from "@/lib/testing/mail/message";
import { MAIL_LIMITS } from "./limits";
import { readInThread, Unreadable } from "./reader";
import type { Reading } from "./reading";

const SLOW_MS = 2_000;

test("no malformed message stops the next, and none holds up the process for 200 ms", async () => {
  const corpus = malformed();
  expect(corpus.length).toBeGreaterThanOrEqual(400);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  await readInThread(message());
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const [unreadable, slow, unkeepable]: string[][] = [[], [], []];
  for (const { name, source } of corpus) {
    const begun = performance.now();
    const reading = await readInThread(source).catch((error: unknown) => {
      // Any other would be our fault, and is tried for ever.
      if (!(error instanceof Unreadable)) throw error;
      unreadable?.push(name);
      return null;
    });
    if (performance.now() - begun > SLOW_MS) slow?.push(name);
    if (reading && !canBeKept(reading)) unkeepable?.push(name);
  }
  lag.disable();
  expect(slow).toEqual([]);
  expect(unkeepable).toEqual([]);
  // Nearly all of them say something to somebody.
  expect(unreadable?.length).toBeLessThan(corpus.length * 0.05);
  expect(lag.max / 1e6).toBeLessThan(200);
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
