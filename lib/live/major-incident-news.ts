import { prisma } from "@/lib/db/client";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { visibleMi } from "@/lib/major-incidents/queries";
import type { LiveMessage } from "./contract";

type Told = Extract<LiveMessage, { kind: "major_incident" }>;

/** What of these events happened to major incidents, whoever may see them. */
export async function miNewsOf(eventIds: readonly string[]): Promise<Told[]> {
  if (eventIds.length === 0) return [];
  const events = await prisma.event.findMany({
    where: { id: { in: [...eventIds] }, subjectKind: "major_incident" },
    select: { id: true, kind: true, subjectId: true },
  });
  return events.map(({ id, kind, subjectId }) => ({
    kind: "major_incident",
    id,
    event: kind,
    majorIncidentId: subjectId,
  }));
}

/** Those that this person may know of. */
export async function miNewsFor(person: Person, news: readonly Told[]): Promise<Told[]> {
  if (news.length === 0 || !isAgent(person)) return [];
  const ids = [...new Set(news.map(({ majorIncidentId }) => majorIncidentId))];
  const rows = await prisma.majorIncident.findMany({
    where: { AND: [{ id: { in: ids } }, visibleMi(person)] },
    select: { id: true },
  });
  const visible = new Set(rows.map(({ id }) => id));
  return news.filter(({ majorIncidentId }) => visible.has(majorIncidentId));
}
