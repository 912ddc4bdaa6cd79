import { prisma } from "@/lib/db/client";
import { SAMPLE } from "@/lib/kernel/sample";

/** A calendar by which nobody counts, and a policy. */
export async function serviceLevelSample() {
  await prisma.calendar.create({
    data: {
      id: SAMPLE.calendar,
      name: "Office",
      timeZone: "Europe/Lisbon",
      hours: [{ day: 1, from: "09:00", until: "17:00" }],
    },
  });
  const terms = {
    targets: [
      {
        ...{ priority: "P4", calendarId: null, first_response: 60 },
        ...{ next_reply: null, resolution: 480, approval: null },
      },
    ],
    pauses: ["awaiting_vendor"],
    escalations: [],
  };
  // Of a team of its own: the one of the examples has none yet.
  const team = await prisma.team.create({ data: { name: "Storage" }, select: { id: true } });
  await prisma.olaPolicy.create({
    data: {
      ...{ id: SAMPLE.ola, teamId: team.id },
      terms: {
        targets: [{ priority: "P4", calendarId: null, minutes: 240 }],
        ...{ pauses: ["awaiting_vendor"], escalations: [] },
      },
    },
  });
  await prisma.slaPolicy.create({
    data: {
      ...{ id: SAMPLE.slaPolicy, name: "Everybody", terms },
      versions: { create: { version: 1, terms } },
    },
  });
}
