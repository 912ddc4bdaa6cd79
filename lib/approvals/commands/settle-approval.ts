import { command } from "@/lib/kernel/command";
import { SettleApprovalCommand } from "../contract";
import { lockApproval } from "../steps";
import { settleOpen } from "../voting";

/** Goes on without whoever was asked and has left. */
export const settleApproval = command({
  name: "approval.settle",
  input: SettleApprovalCommand,
  load: (tx, actor, { approvalId }) => lockApproval(tx, actor, approvalId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input: { approvalId }, subject: { ticket }, emit }) {
    await settleOpen(tx, emit, ticket, approvalId);
    return { id: approvalId };
  },
});
