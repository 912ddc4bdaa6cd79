import type { Actions } from "@/lib/automation/contract";
import { checklistsFor } from "@/lib/checklists/queries";
import type { Person } from "@/lib/kernel/actor";
import { macrosFor } from "@/lib/macros/queries";
import { choicesFor, namedBy } from "@/lib/people/choices";
import { offered } from "@/lib/people/offered";

const MOST = { limit: 1_000 };

/**
 * What the form of a rule offers, with what its `actions` name. A macro that is one person's own is for
 * nobody else.
 */
export async function offeredFor(person: Person, actions: Actions | null = null) {
  const [choices, set, macros, checklists] = await Promise.all([
    choicesFor(person),
    namedBy(person, actions ? idsIn(actions) : []),
    macrosFor(person, MOST),
    checklistsFor(person, MOST),
  ]);
  return {
    teams: offered(choices.teams, set.teams),
    agents: offered(choices.agents, set.agents),
    checklists: checklists.rows,
    macros: macros.rows.filter(({ sharedWith, body }) => sharedWith !== "me" && body !== ""),
  };
}

function idsIn({ teamId, assigneeId, watcherId, task, notify }: Actions): string[] {
  const ids = [teamId, assigneeId, watcherId, task?.ownerId, task?.teamId, notify?.teamId];
  return [...ids, ...(notify?.userIds ?? [])].filter((one) => typeof one === "string");
}
