import { createCalendar } from "@/lib/calendars/commands/create-calendar";
import { importHolidays } from "@/lib/calendars/commands/import-holidays";
import { calendarsFor } from "@/lib/calendars/queries";
import { execute } from "@/lib/kernel/command";
import { createOla } from "@/lib/ola/commands/create-ola";
import { createPolicy } from "@/lib/sla/commands/create-policy";
import { setTheStage } from "./cast";

const OFFICE = "Lisbon office";
const WEEKDAYS = [1, 2, 3, 4, 5];

const holiday = (day: string, name: string) => [
  ...["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${day}`, "RRULE:FREQ=YEARLY", `SUMMARY:${name}`],
  "END:VEVENT",
];

const PORTUGAL = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//Demo//EN"],
  ...holiday("20260101", "Ano Novo"),
  ...holiday("20260425", "Dia da Liberdade"),
  ...holiday("20260501", "Dia do Trabalhador"),
  ...holiday("20261208", "Imaculada Conceição"),
  ...holiday("20261225", "Natal"),
  "END:VCALENDAR",
].join("\r\n");

/** What is promised beyond what every desk promises: an office with a lunch break, and the VPN. */
export async function promiseMore(): Promise<void> {
  const { cast, services, teams } = await setTheStage();
  const key = (step: string) => ({ key: `service-levels/${step}` });
  // Keys are forgotten after three days; names are not.
  const { rows } = await calendarsFor(cast.admin, { limit: 100 });
  if (rows.some(({ name, holidays }) => name === OFFICE && holidays.length > 0)) return;
  const office = {
    ...{ name: OFFICE, timeZone: "Europe/Lisbon" },
    hours: WEEKDAYS.flatMap((day) => [
      { day, from: "09:00", until: "13:00" },
      { day, from: "14:00", until: "18:00" },
    ]),
  };
  const calendar = await execute(createCalendar, cast.admin, office, key("calendar"));
  const escalate = (percent: number, more: object) => ({ clock: "resolution", percent, ...more });
  await execute(
    createPolicy,
    cast.admin,
    {
      ...{ name: "VPN", type: "incident", serviceId: services.VPN },
      targets: [
        { priority: "P1", first_response: 10, next_reply: 30, resolution: 120 },
        { priority: "P2", first_response: 30, next_reply: 60, resolution: 240 },
        ...["P3", "P4", "P5"].map((priority) => ({
          ...{ priority, calendarId: calendar.id },
          ...{ first_response: 120, next_reply: 240, resolution: 960 },
        })),
      ],
      escalations: [
        { clock: "first_response", percent: 75, tells: ["assignee", "team"] },
        escalate(75, { tells: ["assignee"] }),
        escalate(100, { tells: ["assignee", "leads"], raises: true }),
        escalate(150, { tells: ["leads"], teamId: teams.Network }),
      ],
    },
    key("vpn"),
  );
  // What the teams promise each other: it counts for what comes to them from now on.
  for (const [name, minutes] of [
    ["Network", [60, 120, 480, 960, 2_400]],
    ["Workplace", [120, 240, 960, 1_920, 2_400]],
  ] as const) {
    await execute(
      createOla,
      cast.admin,
      {
        teamId: teams[name],
        targets: minutes.map((length, at) => ({
          ...{ priority: `P${at + 1}`, minutes: length },
          calendarId: at < 2 ? null : calendar.id,
        })),
        escalations: [
          { percent: 75, tells: ["assignee"] },
          { percent: 100, tells: ["leads"] },
        ],
      },
      key(`ola/${name}`),
    );
  }
  // Last, since by it a world that was cut off is told from a whole one.
  const read = { calendarId: calendar.id, ical: PORTUGAL };
  await execute(importHolidays, cast.admin, read, key("holidays"));
}
