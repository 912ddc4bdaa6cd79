import "@/lib/testing/fresh-database";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Dovecot, noDovecot, startDovecot } from "@/lib/testing/mail/dovecot";
import { message } from "@/lib/testing/mail/message";

const { prisma } = await import("@/lib/db/client");
const { accountOf, keepFetching } = await import("./imap");

test("an address of a mailbox is read without its password becoming its name", () => {
  const account = accountOf("imaps://a%40b.example:p%3A%40ss@mail.example/Help%20desk?mailbox=it");
  expect(account).toEqual({
    host: "mail.example",
    port: 993,
    secure: true,
    user: "a@b.example",
    password: "p:@ss",
    folder: "Help desk",
    mailbox: "it",
    name: "a@b.example@mail.example:993/Help desk",
  });
});

const why = noDovecot();

describe.skipIf(why !== null)(why ?? "a real IMAP server", () => {
  let dovecot: Dovecot;
  const stop = new AbortController();
  let fetching: Promise<void>;

  beforeAll(async () => {
    dovecot = await startDovecot();
    for (let at = 0; at < 5; at += 1) dovecot.deliver(message({ subject: `Before ${at}` }));
  });

  afterAll(async () => {
    stop.abort();
    await fetching;
    await dovecot.stop();
  });

  const kept = () => prisma.inboundMail.count();

  async function until(count: number): Promise<number> {
    const end = Date.now() + 20_000;
    while ((await kept()) < count && Date.now() < end) await pause(50);
    return kept();
  }

  test("gives what lay there, then what comes, and each once after it numbers anew", async () => {
    fetching = keepFetching(accountOf(dovecot.url), stop.signal);
    expect(await until(5)).toBe(5);
    const begun = Date.now();
    dovecot.deliver(message({ subject: "While it is open" }));
    expect(await until(6)).toBe(6);
    // By IDLE, not by the next look.
    expect(Date.now() - begun).toBeLessThan(15_000);
    // The cursor follows what is kept.
    const cursor = async () => (await prisma.mailboxCursor.findMany())[0];
    await expect.poll(cursor).toMatchObject({ lastUid: 6, lastError: null });

    await prisma.mailboxCursor.updateMany({
      data: { uidValidity: "of another time", lastUid: 99 },
    });
    dovecot.deliver(message({ subject: "Afterwards" }));
    expect(await until(7)).toBe(7);
    await pause(500);
    expect(await kept()).toBe(7);
  });
});
