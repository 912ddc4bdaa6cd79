import { createCalendar } from "@/lib/calendars/commands/create-calendar";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { createPolicy } from "@/lib/sla/commands/create-policy";

/** What is promised inside the desk for a service is the desk's own, down to its names. */
export async function promiseFor(
  admin: Person,
  serviceId: string,
  named: (place: string) => string,
): Promise<void> {
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", until: "17:00" }));
  const calendar = await execute(createCalendar, admin, {
    ...{ name: named("the name of a calendar"), timeZone: "UTC", hours },
    holidays: [{ day: "2026-12-25", name: named("the name of a holiday") }],
  });
  const priorities = ["P1", "P2", "P3", "P4", "P5"];
  await execute(createPolicy, admin, {
    ...{ name: named("the name of a policy"), serviceId },
    targets: priorities.map((priority) => ({
      ...{ priority, calendarId: calendar.id, first_response: 60, resolution: 480 },
    })),
  });
}
