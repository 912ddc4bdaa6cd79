import { calendarsFor } from "@/lib/calendars/queries";
import type { Person } from "@/lib/kernel/actor";
import { choicesFor } from "@/lib/people/choices";
import { placesFor } from "@/lib/people/queries";

/** What a policy can be for, count by and give to. */
export async function policyChoices(person: Person) {
  const [{ rows }, { services, teams }, { organisations }] = await Promise.all([
    calendarsFor(person, { limit: 1_000 }),
    choicesFor(person),
    placesFor(person),
  ]);
  const calendars = rows.map(({ id, name }) => ({ id, name }));
  return { calendars, services, teams, organisations };
}
