import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { RemoveCalendarCommand } from "../contract";
import { calendarRemoved } from "../events";
import { canSetCalendars } from "../policy";
import { lockCalendar, policiesBy } from "../steps";

/** One that a policy counts by stays: its clocks would run through the night. */
export const removeCalendar = command({
  name: "calendar.remove",
  input: RemoveCalendarCommand,
  load: (tx, _actor, { calendarId }) => lockCalendar(tx, calendarId),
  allow: canSetCalendars,
  async run({ tx, subject: { id }, emit }) {
    const using = (await policiesBy(tx, [id])).get(id) ?? 0;
    if (using > 0) throw conflict("A policy counts by this calendar. Choose another there first.");
    await tx.calendar.update({
      where: { id },
      data: { removedAt: new Date() },
      select: { id: true },
    });
    emit(calendarRemoved, id, {});
    return { id };
  },
});
