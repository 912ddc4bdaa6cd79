import { withPlainMentions } from "@/lib/conversations/mention-text";
import { replyFor } from "@/lib/conversations/queries";
import { id } from "@/lib/kernel/text";
import { type Fields, type Sent, withoutEmpty } from "./form";
import { sessionActor } from "./session-actor";

/** For an edit that came too late: the words as they stand now, beside those that were typed. */
export async function theirWords({ fields, version }: Sent): Promise<Record<string, string>> {
  const replyId = id.safeParse(fields.replyId);
  const person = await sessionActor();
  const reply = person && replyId.success ? await replyFor(person, replyId.data) : null;
  if (!reply || reply.version === version) return {};
  return { theirs: withPlainMentions(reply.body), theirVersion: String(reply.version) };
}

/** The command's own members of the form; the rest says where to go afterwards. */
export const editFrom = ({ replyId, body }: Fields) =>
  withoutEmpty({ replyId: replyId ?? "", body: body ?? "" });
