import { randomUUID } from "node:crypto";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { AddPoint } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** More are no checklist any more. */
const MOST = 30;

/** A point of the desk's own, for every stand-down that has not begun its run. */
export const addPoint = command({
  name: "playbook.add_point",
  input: AddPoint,
  creates: true,
  async load(tx) {
    await lockPlaybook(tx);
    return {};
  },
  allow: canRevisePlaybook,
  async run({ tx, input, emit }) {
    const own = await tx.miPoint.count({ where: { removedAt: null, NOT: { label: null } } });
    if (own >= MOST) throw conflict(`There are ${MOST} points already.`);
    const { key } = await tx.miPoint.create({ data: { key: randomUUID(), ...input } });
    emit(playbookRevised, PLAYBOOK_ID, { part: "checklist" });
    return { id: key };
  },
});
