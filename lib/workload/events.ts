import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

/** On the team. */
export const capacitySet = eventKind("team.capacity_set", "internal", {
  userId: z.uuid(),
  from: z.int().nullable(),
  to: z.int().nullable(),
});

/** On the ticket for which, for the first time since, nobody of its team was free. */
export const teamFull = eventKind("ticket.team_full", "internal", { teamId: z.uuid() });
