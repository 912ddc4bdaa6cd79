import { calendarsFor } from "@/lib/calendars/queries";
import type { Person } from "@/lib/kernel/actor";
import { choicesFor, namedBy } from "@/lib/people/choices";
import { offered } from "@/lib/people/offered";
import { placesFor } from "@/lib/people/queries";

/** What a policy can be for, count by and give to, with the teams that its escalations name by now. */
export async function policyChoices(
  person: Person,
  escalations: readonly { teamId: string | null }[] = [],
) {
  const named = escalations.flatMap(({ teamId }) => teamId ?? []);
  const [{ rows }, { services, teams: found }, { organisations }, { teams: set }] =
    await Promise.all([
      calendarsFor(person, { limit: 1_000 }),
      choicesFor(person),
      placesFor(person),
      namedBy(person, named),
    ]);
  const teams = offered(found, set);
  const calendars = rows.map(({ id, name }) => ({ id, name }));
  return { calendars, services, teams, organisations };
}
