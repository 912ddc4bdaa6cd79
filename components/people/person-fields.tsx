import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextField } from "@/components/ui/field";
import { type PersonView, ROLES } from "@/lib/people/contract";
import { GRANTS } from "@/lib/people/directory-contract";
import { NO_ORGANISATION } from "@/lib/people/naming";

type Named = { id: string; name: string };

export type Places = { organisations: readonly Named[]; teams: readonly Named[] };

type Props = Places & { person?: PersonView };

type Choice = { value: string; word: "byDomain" | "noOrganisation" };

const REVISED: readonly Choice[] = [{ value: "", word: "noOrganisation" }];
const INVITED: readonly Choice[] = [
  { value: "", word: "byDomain" },
  { value: NO_ORGANISATION, word: "noOrganisation" },
];

const option = ({ id, name }: Named) => ({ value: id, label: name });

/** Where somebody belongs, for the form that invites and the form that revises. */
export function PersonFields({ person, organisations, teams }: Props) {
  const t = useTranslations("people.people");
  const named = ({ value, word }: Choice) => ({ value, label: t(word) });
  return (
    <>
      <TextField name="name" autoComplete="off" required defaultValue={person?.name ?? ""} />
      <SelectField
        name="role"
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        defaultValue={person?.role ?? "customer"}
      />
      <section className="grid gap-4 border-t border-line pt-4">
        <h2 className="font-semibold">{t("forCustomers")}</h2>
        <FoundField
          kind="organisations"
          name="organisationId"
          options={[...(person ? REVISED : INVITED).map(named), ...organisations.map(option)]}
          defaultValue={person?.organisation?.id ?? ""}
        />
        <CheckList
          name="orgManager"
          options={[{ value: "yes", label: t("seesAll") }]}
          chosen={person?.orgManager ? ["yes"] : []}
        />
      </section>
      <section className="grid gap-4 border-t border-line pt-4">
        <h2 className="font-semibold">{t("forAgents")}</h2>
        <CheckList
          name="teamIds"
          options={teams.map(option)}
          chosen={person?.teams.map(({ id }) => id) ?? []}
        />
        <CheckList
          name="grants"
          options={GRANTS.map((grant) => ({ value: grant, label: t(`grant.${grant}`) }))}
          chosen={person?.grants ?? []}
        />
      </section>
    </>
  );
}
