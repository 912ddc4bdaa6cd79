import { command } from "@/lib/kernel/command";
import { DutyName, RemoveOverrideCommand } from "../contract";
import { rotaOverrideRemoved } from "../events";
import { canOverrideRota } from "../policy";

/** Whoever's turn it is, is on again. */
export const removeOverride = command({
  name: "rota.remove_override",
  input: RemoveOverrideCommand,
  load: (tx, _actor, { overrideId }) =>
    tx.rotaOverride.findUnique({
      where: { id: overrideId },
      include: { rota: { select: { duty: true } } },
    }),
  allow: canOverrideRota,
  async run({ tx, subject: { id, rotaId, userId, rota }, emit }) {
    const { count } = await tx.rotaOverride.deleteMany({ where: { id } });
    if (count > 0) {
      emit(rotaOverrideRemoved, rotaId, { duty: DutyName.parse(rota.duty), userId });
    }
    return { id: rotaId };
  },
});
