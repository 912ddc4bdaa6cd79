import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { lockSurvivor } from "@/lib/tickets/merging";
import { canWriteNote } from "@/lib/tickets/policy";
import { AGENT_ONLY, type PostReply, PostReplyCommand } from "../contract";
import { holdReply } from "../held";
import { refuseUnsayable, say } from "../say";
import { requireNothingNewer } from "../steps";

const LATEST_MS = 366 * 24 * 3_600_000;

export const postReply = command({
  name: "reply.post",
  input: PostReplyCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockSurvivor(tx, actor, ticketId),
  allow: (actor, _ticket, input) =>
    actor.kind === "person" &&
    (input.audience === "public" || canWriteNote(actor)) &&
    (isAgent(actor) || (input.holdSeconds === 0 && AGENT_ONLY.every((name) => !input[name]))),
  async run({ tx, actor, input, subject: ticket, emit }) {
    const { body, move, changes, attachmentIds } = input;
    const sendAt = sendingTime(input);
    // Once, when it is given off: what is held back was decided then.
    await requireNothingNewer(tx, actor, ticket.id, input);
    if (sendAt === null) return { id: await say({ tx, actor, emit }, ticket, input) };

    await refuseUnsayable(tx, actor, ticket, input);
    const kind = input.sendAt === undefined ? "moment" : "later";
    const along = { ...(move ? { move } : {}), ...(changes ? { changes } : {}), attachmentIds };
    const words = { ticketId: ticket.id, body, kind, sendAt, ...along } as const;
    return { id: await holdReply(tx, actor, emit, words) };
  },
});

/** When it goes out; null for at once. */
function sendingTime({ audience, holdSeconds, sendAt }: PostReply): Date | null {
  const held = holdSeconds > 0 ? "/holdSeconds" : null;
  const path = sendAt === undefined ? held : "/sendAt";
  if (path !== null && audience === "internal") {
    throw invalid([{ path, message: "does not belong to a note, which goes nowhere" }]);
  }
  if (sendAt === undefined) {
    return held === null ? null : new Date(Date.now() + holdSeconds * 1_000);
  }
  const at = new Date(sendAt);
  if (at.getTime() <= Date.now()) {
    throw invalid([{ path: "/sendAt", message: "must lie in the future" }]);
  }
  if (at.getTime() > Date.now() + LATEST_MS) {
    throw invalid([{ path: "/sendAt", message: "must lie within a year" }]);
  }
  return at;
}
