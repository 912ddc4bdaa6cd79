import { command } from "@/lib/kernel/command";
import { conflict, forbidden } from "@/lib/kernel/errors";
import { AddOverrideCommand } from "../contract";
import { rotaOverrideAdded } from "../events";
import { canOverrideRota } from "../policy";
import { lockRota, requireStaff } from "../steps";

/** Somebody else is on for a span; of two spans that overlap the later word holds. */
export const addOverride = command({
  name: "rota.add_override",
  input: AddOverrideCommand,
  creates: true,
  load: async (tx, _actor, { duty }) => ({ rota: await lockRota(tx, duty) }),
  allow: canOverrideRota,
  async run({ tx, actor, input: { duty, userId, startsAt, endsAt }, subject: { rota }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    if (!rota) throw conflict("Nobody takes turns at this yet.");
    await requireStaff(tx, [userId], "/userId");
    const { id } = await tx.rotaOverride.create({
      data: {
        rotaId: rota.id,
        userId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        createdById: actor.id,
      },
      select: { id: true },
    });
    emit(rotaOverrideAdded, rota.id, { duty, userId });
    return { id };
  },
});
