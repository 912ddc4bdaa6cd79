import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { CastVoteCommand } from "../contract";
import { lockApproval } from "../steps";
import { castVote as vote } from "../voting";

/** Says yes or no in one's own name, or in that of somebody who is away. */
export const castVote = command({
  name: "approval.vote",
  input: CastVoteCommand,
  load: (tx, actor, { approvalId }) => lockApproval(tx, actor, approvalId),
  allow: (_actor, { isAsked }) => isAsked,
  async run({ tx, actor, input: { approvalId, ...ballot }, subject: { ticket }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await vote(tx, emit, ticket, approvalId, { ...ballot, personId: actor.id });
    return { id: approvalId };
  },
});
