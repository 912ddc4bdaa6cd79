import { command } from "@/lib/kernel/command";
import { ReviseRotaCommand } from "../contract";
import { rotaRevised } from "../events";
import { canReviseRota } from "../policy";
import { lockRota, requireKnownZone, requireStaff } from "../steps";

/** Who takes turns at a duty, and when one hands over to the next. */
export const reviseRota = command({
  name: "rota.revise",
  input: ReviseRotaCommand,
  load: async (tx, _actor, { duty }) => ({ kept: await lockRota(tx, duty) }),
  allow: canReviseRota,
  versionOf: ({ kept }) => kept?.version ?? 0,
  async run({ tx, input, subject: { kept }, emit }) {
    const { duty, memberIds, startsOn, ...handover } = input;
    await requireStaff(tx, memberIds, "/memberIds/*");
    const next = { ...handover, startsOn: new Date(`${startsOn}T00:00:00Z`) };
    const isSame =
      kept !== null &&
      Object.entries(next).every(
        ([name, value]) => String(value) === String(Reflect.get(kept, name)),
      ) &&
      kept.members.map(({ userId }) => userId).join() === memberIds.join();
    if (isSame) return { id: kept.id };
    if (handover.timeZone !== kept?.timeZone) await requireKnownZone(tx, handover.timeZone);
    const { id } = await tx.rota.upsert({
      where: { duty },
      create: { duty, ...next },
      update: { ...next, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.rotaMember.deleteMany({ where: { rotaId: id } });
    await tx.rotaMember.createMany({
      data: memberIds.map((userId, position) => ({ rotaId: id, userId, position })),
    });
    emit(rotaRevised, id, { duty });
    return { id };
  },
});
