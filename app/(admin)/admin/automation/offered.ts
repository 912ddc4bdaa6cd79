import { checklistsFor } from "@/lib/checklists/queries";
import type { Person } from "@/lib/kernel/actor";
import { macrosFor } from "@/lib/macros/queries";
import { choicesFor } from "@/lib/people/choices";

const MOST = { limit: 1_000 };

/** What the form of a rule offers. A macro that is one person's own is for nobody else. */
export async function offeredFor(person: Person) {
  const [{ teams, agents }, macros, checklists] = await Promise.all([
    choicesFor(person),
    macrosFor(person, MOST),
    checklistsFor(person, MOST),
  ]);
  return {
    ...{ teams, agents, checklists: checklists.rows },
    macros: macros.rows.filter(({ sharedWith, body }) => sharedWith !== "me" && body !== ""),
  };
}
