import type { Tx } from "@/lib/db/client";
import { ticketAssigned, ticketCreated, ticketMoved } from "@/lib/tickets/events";
import type { TeamTold } from "./clocks";

const HEARD = [ticketCreated.name, ticketMoved.name, ticketAssigned.name];

export type TeamStory = { told: TeamTold[]; firstTeamId: string | null };

/** What happened to these tickets, as the clocks of their teams hear it. */
export async function teamStoriesOf(
  db: Tx,
  tickets: readonly { id: string; teamId: string | null }[],
): Promise<Map<string, TeamStory>> {
  const rows = await db.event.findMany({
    where: { subjectId: { in: tickets.map(({ id }) => id) }, kind: { in: HEARD } },
    select: { subjectId: true, seq: true, kind: true, createdAt: true, facts: true },
    orderBy: [{ subjectId: "asc" }, { seq: "asc" }],
  });
  // What was never given on is with the team that it came to.
  const stories = new Map<string, TeamStory & { isKnown: boolean }>(
    tickets.map(({ id, teamId }) => [id, { told: [], firstTeamId: teamId, isKnown: false }]),
  );
  for (const { subjectId, seq, kind, createdAt, facts } of rows) {
    const story = stories.get(subjectId);
    if (!story) continue;
    const at = createdAt.getTime();
    if (kind === ticketCreated.name) story.told.push({ seq, at, what: "created" });
    if (kind === ticketMoved.name) {
      const { to, reason } = ticketMoved.facts.parse(facts);
      story.told.push({ seq, at, what: "moved", to, reason });
    }
    if (kind === ticketAssigned.name) {
      const { teamFrom, teamTo } = ticketAssigned.facts.parse(facts);
      if (!story.isKnown) Object.assign(story, { firstTeamId: teamFrom, isKnown: true });
      story.told.push({ seq, at, what: "given", teamId: teamTo });
    }
  }
  return stories;
}
