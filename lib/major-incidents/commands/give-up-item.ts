import { command } from "@/lib/kernel/command";
import { lockItem } from "../run";
import { GiveUpItemCommand } from "../stand-down-contract";

/** One ticket that cannot be settled must not hold up the others; the item says what went wrong. */
export const giveUpItem = command({
  name: "batch.give_up_item",
  input: GiveUpItemCommand,
  load: (tx, _actor, { itemId }) => lockItem(tx, itemId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input: { reason }, subject: item }) {
    if (item.state !== "pending") return { id: item.id };
    await tx.batchItem.update({
      where: { id: item.id },
      data: { state: "failed", reason, doneAt: new Date() },
    });
    return { id: item.id };
  },
});
