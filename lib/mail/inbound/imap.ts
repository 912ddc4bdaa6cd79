import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { prisma } from "@/lib/db/client";
import { wordsOf } from "@/lib/effects/error-words";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MAIL_LIMITS } from "./limits";
import { receiveMail } from "./receive-mail";

/** How long a worker that fell silent keeps others from a mailbox. */
const HELD_MS = 60_000;
/** A server that says nothing is asked again, in case it cannot tell by itself. */
const LOOK_MS = 20_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

export type Account = {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  folder: string;
  /** Where its mail goes. */
  mailbox: string;
  /** Under which its cursor is kept: no password is in it. */
  name: string;
};

/** What an address of `IMAP_URL` names. */
export function accountOf(address: string): Account {
  const url = new URL(address);
  const secure = url.protocol === "imaps:";
  const user = decodeURIComponent(url.username);
  const folder = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
  const port = Number(url.port || (secure ? 993 : 143));
  return {
    ...{ host: url.hostname, port, secure, user, folder },
    password: decodeURIComponent(url.password),
    mailbox: url.searchParams.get("mailbox") ?? env.MAILBOXES[0] ?? "support",
    name: `${user}@${url.hostname}:${port}/${folder}`,
  };
}

/** Fetches the mail of every mailbox that is configured, until the signal fires. */
export async function fetchMail(signal: AbortSignal): Promise<void> {
  await Promise.all(env.IMAP_URL.map((address) => keepFetching(accountOf(address), signal)));
}

/** Of several workers one at a time fetches; the others look now and then whether it still does. */
export async function keepFetching(account: Account, signal: AbortSignal): Promise<void> {
  const holder = randomUUID();
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      if (await hold(account.name, holder)) {
        await session(account, holder, signal);
        pauseMs = FIRST_PAUSE_MS;
      }
    } catch (error) {
      log.warn({ error, mailbox: account.mailbox }, "mail could not be fetched");
      await note(account.name, wordsOf(error));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    await pause(pauseMs, undefined, { signal }).catch(() => {});
  }
  await prisma.mailboxCursor
    .updateMany({ where: { name: account.name, holder }, data: { heldUntil: null } })
    .catch(() => {});
}

/** Takes or keeps the right to fetch; false while another has it. */
async function hold(name: string, holder: string): Promise<boolean> {
  const rows = await prisma.$executeRaw`
    insert into mailbox_cursor as c (name, holder, held_until)
    values (${name}, ${holder}, now() + ${HELD_MS}::int * interval '1 millisecond')
    on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
    where c.holder = excluded.holder or c.held_until is null or c.held_until < now()`;
  return rows === 1;
}

const note = (name: string, lastError: string) =>
  prisma.mailboxCursor.updateMany({ where: { name }, data: { lastError } }).catch(() => {});

/** One connection, from greeting to loss: what is there already, then what comes. */
async function session(account: Account, holder: string, signal: AbortSignal): Promise<void> {
  const { host, port, secure, user, password, folder } = account;
  // Most desks fetch no mail, and should not hold in memory what does.
  const { ImapFlow: Client } = await import("imapflow");
  const client = new Client({
    ...{ host, port, secure, auth: { user, pass: password } },
    logger: false,
    disableAutoIdle: true,
  });
  // Whatever breaks it makes the command that is running fail, too.
  client.on("error", () => {});
  const close = () => client.close();
  signal.addEventListener("abort", close, { once: true });
  try {
    await client.connect();
    // Read-only: what becomes of the mail over there is not our affair.
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
    while (!signal.aborted && client.usable && (await hold(account.name, holder))) {
      await fetchNew(client, account, String(uidValidity));
      await waitForMore(client, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", close);
    client.close();
  }
}

/** By IDLE, broken off now and then, so that a server which forgot us is noticed. */
async function waitForMore(client: ImapFlow, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const come = new Promise<void>((resolve) => {
    client.once("exists", () => resolve());
    client.once("close", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const idle = client.idle().catch(() => {});
  await Promise.race([come, pause(LOOK_MS, undefined, { signal: over.signal }).catch(() => {})]);
  over.abort();
  // Another command ends the IDLE.
  if (client.usable) await client.noop();
  await idle;
}

/** The cursor follows what is kept, one message at a time: a crash fetches some again, and loses none. */
async function fetchNew(client: ImapFlow, account: Account, uidValidity: string): Promise<void> {
  const cursor = await prisma.mailboxCursor.findUniqueOrThrow({ where: { name: account.name } });
  // Numbers of another time mean nothing: all is looked at again, and known mail is known.
  const last = cursor.uidValidity === uidValidity ? cursor.lastUid : 0;
  const listed = await client.fetchAll(`${last + 1}:*`, { uid: true, size: true }, { uid: true });
  const fresh = listed.filter(({ uid }) => uid > last).sort((a, b) => a.uid - b.uid);
  for (const { uid, size = 0 } of fresh) {
    await fetchOne(client, account, uid, size);
    await prisma.mailboxCursor.update({
      where: { name: account.name },
      data: { uidValidity, lastUid: uid, checkedAt: new Date(), lastError: null },
    });
  }
  if (fresh.length > 0) return;
  await prisma.mailboxCursor.update({
    where: { name: account.name },
    data: { uidValidity, lastUid: last, checkedAt: new Date(), lastError: null },
  });
}

async function fetchOne(client: ImapFlow, { mailbox }: Account, uid: number, size: number) {
  const isTooLarge = size > MAIL_LIMITS.source;
  const way = { mailbox, door: "imap", isTooLarge } as const;
  if (isTooLarge) {
    const found = await client.fetchOne(String(uid), { headers: true }, { uid: true });
    const headers = found ? found.headers : undefined;
    if (headers) await receiveMail(once(headers), way);
    return;
  }
  const { content } = await client.download(String(uid), undefined, { uid: true });
  // Somebody deleted it meanwhile.
  if (content) await receiveMail(content, way);
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
