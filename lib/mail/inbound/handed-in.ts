import { z } from "zod";
import { receiveMail, requireMailbox } from "./receive-mail";

/** A mail that a provider took in for us: its source, as it came. */
const HandedIn = z.object({
  type: z.enum(["mail.received", "email.received"]),
  data: z.object({ raw: z.base64(), mailbox: z.string().max(40).optional() }),
});

/**
 * Takes in what a signed message of a provider holds; false where that is no mail.
 *
 * @throws `validation-failed` for a mailbox that is none of ours.
 */
export async function takeHandedIn(value: unknown): Promise<boolean> {
  const { success, data } = HandedIn.safeParse(value);
  if (!success) return false;
  const mailbox = requireMailbox(data.data.mailbox);
  await receiveMail(once(Buffer.from(data.data.raw, "base64")), { mailbox, door: "webhook" });
  return true;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
