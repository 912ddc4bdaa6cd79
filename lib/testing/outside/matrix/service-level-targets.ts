import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { makeService, makeTeam } from "@/lib/testing/factories";

const terms = {
  targets: [
    {
      ...{ priority: "P5", calendarId: null, first_response: null },
      ...{ next_reply: null, resolution: 60, approval: null },
    },
  ],
  pauses: [],
  escalations: [],
};

/** A policy of a service that no ticket is about, and a calendar by which nothing counts. */
export const SERVICE_LEVEL_MAKERS = {
  async slaPolicy() {
    const { id: serviceId } = await makeService();
    const versions = { create: { version: 1, terms } };
    const data = { name: "A matrix's", serviceId, terms, versions };
    return (await prisma.slaPolicy.create({ data })).id;
  },
  async ola() {
    const { id: teamId } = await makeTeam();
    const target = { priority: "P5", calendarId: null, minutes: 60 };
    const data = { teamId, terms: { targets: [target], pauses: [], escalations: [] } };
    return (await prisma.olaPolicy.create({ data })).id;
  },
  async calendar() {
    const hours = [{ day: 1, from: "09:00", until: "17:00" }];
    const data = { name: `Calendar ${randomUUID()}`, timeZone: "UTC", hours };
    return (await prisma.calendar.create({ data })).id;
  },
};
