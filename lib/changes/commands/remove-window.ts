import { command } from "@/lib/kernel/command";
import { windowRemoved } from "../events";
import { canKeepWindows } from "../policy";
import { lockWindow } from "../steps";
import { RemoveWindowCommand } from "../window-contract";

export const removeWindow = command({
  name: "maintenance_window.remove",
  input: RemoveWindowCommand,
  load: (tx, actor, { windowId }) => lockWindow(tx, actor, windowId),
  allow: canKeepWindows,
  async run({ tx, subject: { id }, emit }) {
    await tx.maintenanceWindow.update({ where: { id }, data: { removedAt: new Date() } });
    emit(windowRemoved, id, {});
    return { id };
  },
});
