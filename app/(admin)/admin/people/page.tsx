import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Directory } from "@/components/people/directory";
import { PeopleFilters } from "@/components/people/people-filters";
import { PersonRow } from "@/components/people/person-row";
import { ButtonLink } from "@/components/ui/button-link";
import { peopleFor } from "@/lib/people/queries";
import { type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, ({ q, role, state }, page) =>
      peopleFor(person, { q, role, state }, page),
    ),
    getTranslations("people"),
  ]);
  const add = { href: "/admin/people/new", label: t("people.invite") };
  const { q = "", role = "", state = "" } = asked;
  return (
    <Page
      place={{ title: t("people.title") }}
      actions={
        <ButtonLink look="primary" href={add.href}>
          {add.label}
        </ButtonLink>
      }
    >
      <Directory
        kind="people"
        q={q}
        kept={{ role, state }}
        filters={<PeopleFilters role={role} state={state} />}
        head={[
          t("name"),
          t("people.email"),
          t("people.role"),
          t("people.organisation"),
          t("people.teams"),
          t("people.state"),
        ]}
        rows={rows.map((row) => <PersonRow key={row.id} person={row} />)}
        nextCursor={nextCursor}
        add={add}
      />
    </Page>
  );
}
