import type { Choices } from "@/components/tickets/filter-bar";
import { filterOf, type ListQuery } from "@/components/tickets/list-query";
import type { Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { assignableFor, servicesFor, teamsFor } from "@/lib/people/queries";
import { countsFor, ticketsFor } from "@/lib/tickets/queries";

const ROWS = 50;
const CHOICES = { limit: 500 };

/** A page of the queue with its count; an address with a broken cursor shows the first page. */
export async function queueFor(person: Person, query: ListQuery) {
  const filter = filterOf(query);
  const [page, { all }] = await Promise.all([
    ticketsFor(person, filter, { limit: ROWS, cursor: query.cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return ticketsFor(person, filter, { limit: ROWS });
    }),
    countsFor(person, { all: filter }),
  ]);
  return { ...page, count: all > 999 ? "999+" : String(all) };
}

/** What a ticket can be given or set to. */
export async function choicesFor(person: Person): Promise<Choices> {
  const [teams, services, agents] = await Promise.all([
    teamsFor(person, CHOICES),
    servicesFor(person, CHOICES),
    assignableFor(person),
  ]);
  return { teams: teams.rows, services: services.rows, agents };
}
