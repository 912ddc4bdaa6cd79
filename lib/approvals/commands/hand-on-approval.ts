import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { HandOnCommand } from "../contract";
import { handOn } from "../handing-on";
import { canHandOn } from "../policy";
import { lockApproval } from "../steps";

/** Has somebody else asked, where whoever is asked is away or has left. */
export const handOnApproval = command({
  name: "approval.hand_on",
  input: HandOnCommand,
  load: (tx, actor, { approvalId }) => lockApproval(tx, actor, approvalId),
  allow: (actor, { ownerIds, ticket: { type } }) => canHandOn(actor, { type, ownerIds }),
  async run({ tx, actor, input: { approvalId, ...wish }, subject, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await handOn(tx, emit, actor, subject, wish);
    return { id: approvalId };
  },
});
