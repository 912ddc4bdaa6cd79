import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Directory } from "@/components/people/directory";
import { RowLink } from "@/components/people/row-link";
import { ButtonLink } from "@/components/ui/button-link";
import { teamsFor } from "@/lib/people/queries";
import { type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function TeamsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, ({ q }, page) => teamsFor(person, page, { q })),
    getTranslations("people"),
  ]);
  const add = { href: "/admin/teams/new", label: t("teams.add") };
  return (
    <Page
      place={{ title: t("teams.title") }}
      actions={
        <ButtonLink look="primary" href={add.href}>
          {add.label}
        </ButtonLink>
      }
    >
      <Directory
        kind="teams"
        q={asked.q ?? ""}
        head={[t("name"), t("teams.members")]}
        rows={rows.map((row) => (
          <tr key={row.id}>
            <td>
              <RowLink href={`/admin/teams/${row.id}`} name={row.name} retiredAt={row.retiredAt} />
            </td>
            <td>{row.members.map(({ name }) => name).join(", ")}</td>
          </tr>
        ))}
        nextCursor={nextCursor}
        add={add}
      />
    </Page>
  );
}
