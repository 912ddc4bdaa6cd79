import type { Tx } from "@/lib/db/client";
import type { FLAGS } from "./contract";

type Flag = (typeof FLAGS)[number];

type Fault = {
  address: string;
  mailId: string;
  report: "bounced" | "complained";
  status: string | null;
  words: string;
};

/** Flags the address anew, also where an earlier flag was lifted. A worse flag stays. */
export async function flagAddress(tx: Tx, { address, mailId, status, words, ...fault }: Fault) {
  const kind = flagFor(fault.report, status);
  await tx.$executeRaw`
    insert into flagged_address as f (id, address, kind, status, words, mail_id)
    values (muster_uuid7(), lower(${address}), ${kind}, ${status}, ${words}, ${mailId}::uuid)
    on conflict (address) do update
      set kind = excluded.kind, status = excluded.status, words = excluded.words,
        mail_id = excluded.mail_id, created_at = now(), lifted_at = null, lifted_by_id = null
      where f.lifted_at is not null or f.kind = 'bounced'`;
}

/** A full mailbox empties and a policy changes; an address that is none stays none (RFC 3463, 3.2). */
const NO_SUCH_ADDRESS = /^5\.1\.(1|2|3|6|10)$/;

function flagFor(report: Fault["report"], status: string | null): Flag {
  if (report === "complained") return "complained";
  return status !== null && NO_SUCH_ADDRESS.test(status) ? "unreachable" : "bounced";
}
