import { command } from "@/lib/kernel/command";
import { RemoveStandingCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** From the next one on they hear of it only if somebody adds them. */
export const removeStanding = command({
  name: "playbook.remove_standing",
  input: RemoveStandingCommand,
  async load(tx, _actor, { userId }) {
    await lockPlaybook(tx);
    return tx.user.findUnique({ where: { id: userId }, select: { id: true } });
  },
  allow: canRevisePlaybook,
  async run({ tx, input: { userId }, emit }) {
    const { count } = await tx.miStanding.deleteMany({ where: { userId } });
    if (count > 0) emit(playbookRevised, PLAYBOOK_ID, { part: "stakeholders" });
    return { id: PLAYBOOK_ID };
  },
});
