import { policiesFor } from "@/lib/approvals/queries";
import { catalogueFor } from "@/lib/catalogue/queries";
import type { Person } from "@/lib/kernel/actor";
import { choicesFor } from "@/lib/people/choices";

const MOST = { limit: 1_000 };

/** What the editor of the catalogue offers. */
export async function editorChoices(person: Person) {
  const [{ services, teams }, policies, items] = await Promise.all([
    choicesFor(person),
    policiesFor(person, MOST),
    catalogueFor(person, {}, MOST),
  ]);
  const categories = [...new Set(items.rows.map(({ category }) => category))];
  return { services, teams, policies: policies.rows, categories };
}
