import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { PutStandingCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** Somebody of the desk hears, as a stakeholder, of every major incident that is at least so bad. */
export const putStanding = command({
  name: "playbook.put_standing",
  input: PutStandingCommand,
  async load(tx, _actor, { userId }) {
    await lockPlaybook(tx);
    return { kept: await tx.miStanding.findUnique({ where: { userId } }) };
  },
  allow: canRevisePlaybook,
  async run({ tx, input: { userId, severity }, subject: { kept }, emit }) {
    if (kept?.severity === severity) return { id: PLAYBOOK_ID };
    const user = await tx.user.findFirst({
      where: { id: userId, role: { not: "customer" }, deactivatedAt: null },
      select: { id: true },
    });
    if (!user) throw invalid([{ path: "/userId", message: "is nobody who works here" }]);
    await tx.miStanding.upsert({
      where: { userId },
      create: { userId, severity },
      update: { severity },
    });
    emit(playbookRevised, PLAYBOOK_ID, { part: "stakeholders" });
    return { id: PLAYBOOK_ID };
  },
});
