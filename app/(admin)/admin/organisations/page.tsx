import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Directory } from "@/components/people/directory";
import { RowLink } from "@/components/people/row-link";
import { ButtonLink } from "@/components/ui/button-link";
import { organisationsFor } from "@/lib/people/queries";
import { type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function OrganisationsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, ({ q }, page) => organisationsFor(person, page, { q })),
    getTranslations("people"),
  ]);
  const add = { href: "/admin/organisations/new", label: t("organisations.add") };
  return (
    <Page
      place={{ title: t("organisations.title") }}
      actions={
        <ButtonLink look="primary" href={add.href}>
          {add.label}
        </ButtonLink>
      }
    >
      <Directory
        kind="organisations"
        q={asked.q ?? ""}
        head={[t("name"), t("organisations.domains")]}
        rows={rows.map((row) => (
          <tr key={row.id}>
            <td>
              <RowLink
                href={`/admin/organisations/${row.id}`}
                name={row.name}
                retiredAt={row.retiredAt}
              />
            </td>
            <td>{row.domains.join(", ")}</td>
          </tr>
        ))}
        nextCursor={nextCursor}
        add={add}
      />
    </Page>
  );
}
