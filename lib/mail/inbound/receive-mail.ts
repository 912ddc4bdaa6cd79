import { rm } from "node:fs/promises";
import { keepUnopened } from "@/lib/attachments/blobs";
import { type Received, receive } from "@/lib/attachments/receive";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sql-state";
import { env } from "@/lib/env";
import { invalid, Refused } from "@/lib/kernel/errors";
import { type Identity, identityOf } from "./identity";
import { MAIL_LIMITS } from "./limits";

/** Reads what arrived; one job a mail. */
export const READ_TASK = "read-mail";

export type Door = "http" | "webhook" | "imap" | "seed";
type Way = {
  mailbox: string;
  door: Door;
  /** Only its header is here, as the rest is more than is taken. */
  isTooLarge?: boolean;
};

export type Arrived = { id: string; isNew: boolean };

/** @throws `validation-failed` for a mailbox that is none of ours. */
export function requireMailbox(name: string | undefined): string {
  const mailbox = name ?? env.MAILBOXES[0] ?? "";
  if (env.MAILBOXES.includes(mailbox)) return mailbox;
  throw invalid([{ path: "/mailbox", message: "is none of this desk's mailboxes" }]);
}

/**
 * Takes a message in: its source is kept before anything else, then the row, with the job that will
 * read it. The same message again is the same row.
 *
 * @throws what `receive` throws, or `validation-failed` for nothing at all.
 */
export async function receiveMail(source: AsyncIterable<Uint8Array>, way: Way): Promise<Arrived> {
  const file = await receive(source, { limitBytes: MAIL_LIMITS.source });
  try {
    if (file.size === 0) throw invalid([{ path: "/", message: "is empty" }]);
    const identity = await identityOf(file.path);
    return await keep(file, identity, way).catch((error: unknown) => {
      // An older copy of the same bytes was being erased just then.
      if (sqlState(error) === "23503") return keep(file, identity, way);
      throw error;
    });
  } finally {
    await rm(file.path, { force: true });
  }
}

async function keep(file: Received, identity: Identity, way: Way): Promise<Arrived> {
  await keepUnopened(file);
  const entered = await enter(file, identity, way);
  if (entered !== null) return { id: entered, isNew: true };
  const known = await knownAs(way.mailbox, identity.identity);
  if (known.contentSum === identity.contentSum) return { id: known.id, isNew: false };

  // Another message under a name that is taken: somebody has to look, and nothing is lost.
  const own = { ...identity, identity: `${identity.identity}#${identity.contentSum}` };
  const kept = await enter(file, own, way, "duplicate_id_mismatch");
  if (kept !== null) return { id: kept, isNew: true };
  return { id: (await knownAs(way.mailbox, own.identity)).id, isNew: false };
}

async function knownAs(mailbox: string, identity: string) {
  const known = await prisma.inboundMail.findUnique({
    where: { mailbox_identity: { mailbox, identity } },
    select: { id: true, contentSum: true },
  });
  if (known) return known;
  throw new Refused("unavailable", "The mail could not be kept. Nothing was changed; try again.");
}

/** The new row's id, with its job in one transaction; null when there is one of that name. */
async function enter(
  { sha256, size }: Received,
  { identity, contentSum }: Identity,
  { mailbox, door, isTooLarge = false }: Way,
  reason = isTooLarge ? "too_large" : null,
): Promise<string | null> {
  const waits = reason === null;
  const [row] = await prisma.$queryRaw<{ id: string }[]>`
    with entered as (
      insert into inbound_mail
        (id, mailbox, identity, content_sum, sha256, size, door, state, reason, settled_at)
      values (muster_uuid7(), ${mailbox}, ${identity}, ${contentSum}, ${sha256}, ${size}, ${door},
        ${waits ? "waiting" : "quarantined"}, ${reason}, case when ${waits} then null else now() end)
      on conflict (mailbox, identity) do nothing
      returning id
    ), job as (
      select graphile_worker.add_job(${READ_TASK}, json_build_object('mailId', id)) from entered
      where ${waits}
    )
    select id from entered left join job on true`;
  return row?.id ?? null;
}
