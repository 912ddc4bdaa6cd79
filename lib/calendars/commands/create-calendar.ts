import { command } from "@/lib/kernel/command";
import { CreateCalendar } from "../contract";
import { calendarCreated } from "../events";
import { canSetCalendars } from "../policy";
import { requireFreeName } from "../steps";

export const createCalendar = command({
  name: "calendar.create",
  input: CreateCalendar,
  creates: true,
  load: async () => ({}),
  allow: canSetCalendars,
  async run({ tx, input, emit }) {
    await requireFreeName(tx, input.name);
    const calendar = await tx.calendar.create({ data: input, select: { id: true } });
    emit(calendarCreated, calendar.id, {});
    return calendar;
  },
});
