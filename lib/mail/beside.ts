import { prisma } from "@/lib/db/client";
import type { FLAGS } from "./contract";
import { localeOf, type OwnWords } from "./template-words";

/** What is asked about a mail besides itself. */
type Asked = {
  toAddress: string;
  recipientId: string;
  /** Null for a mail that is about no ticket. */
  ticketId: string | null;
  createdAt: Date;
  /** The language that the recipient wishes for. */
  locale: string;
};

export type Beside = {
  flag: (typeof FLAGS)[number] | null;
  optedOut: boolean;
  /** As it is stored; nothing where no admin has decided. */
  tracking: unknown;
  /** The Message-IDs of the mails before it about the same ticket to the same person, the newest first. */
  thread: string[];
  /** What the admins have written for mails in that language. */
  words: OwnWords;
};

/** As many as a `References` field of sensible length names. */
const REFERENCES_LIMIT = 20;

/** All of it in one statement: each mail of many asks the same, and what a statement costs is mostly being one. */
export async function besideMail({
  toAddress,
  recipientId,
  ticketId,
  createdAt,
  locale,
}: Asked): Promise<Beside> {
  const [row] = await prisma.$queryRaw<Beside[]>`
    select
      (select kind from flagged_address
        where address = lower(${toAddress}) and lifted_at is null) as flag,
      exists (select from mail_opt_out where user_id = ${recipientId}::uuid
        and (ticket_id = ${ticketId}::uuid or ticket_id is null)) as "optedOut",
      (select value from setting where name = 'mailTracking') as tracking,
      array(select message_id from mail
        where ticket_id = ${ticketId}::uuid and recipient_id = ${recipientId}::uuid
          and created_at < ${createdAt}
        order by created_at desc limit ${REFERENCES_LIMIT}) as thread,
      coalesce((select json_object_agg(name, json_build_object('subject', subject, 'body', body))
        from mail_template where locale = ${localeOf(locale)}), '{}') as words`;
  if (!row) throw new Error("What is beside a mail is one row.");
  return row;
}
