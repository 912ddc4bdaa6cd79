import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { PersonView } from "@/lib/people/contract";
import { RowLink } from "./row-link";

export const stateOf = ({ active, invited }: PersonView) =>
  active ? "active" : invited ? "invited" : "deactivated";

export function PersonRow({ person }: { person: PersonView }) {
  const t = useTranslations("people.people");
  const state = stateOf(person);
  return (
    <tr>
      <td>
        <RowLink href={`/admin/people/${person.id}`} name={person.name} />
      </td>
      <td>{person.email}</td>
      <td>{t(`roles.${person.role}`)}</td>
      <td>
        <bdi>{person.organisation?.name}</bdi>
      </td>
      <td>{person.teams.map(({ name }) => name).join(", ")}</td>
      <td>
        {state === "active" ? (
          t("states.active")
        ) : (
          <Badge tone={state === "invited" ? "accent" : "plain"}>{t(`states.${state}`)}</Badge>
        )}
      </td>
    </tr>
  );
}
