import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Directory } from "@/components/people/directory";
import { RowLink } from "@/components/people/row-link";
import { ButtonLink } from "@/components/ui/button-link";
import { servicesFor } from "@/lib/people/queries";
import { type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function ServicesPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, ({ q }, page) => servicesFor(person, page, { q })),
    getTranslations("people"),
  ]);
  const add = { href: "/admin/services/new", label: t("services.add") };
  return (
    <Page
      place={{ title: t("services.title") }}
      actions={
        <ButtonLink look="primary" href={add.href}>
          {add.label}
        </ButtonLink>
      }
    >
      <Directory
        kind="services"
        q={asked.q ?? ""}
        head={[t("name"), t("services.team"), t("services.description")]}
        rows={rows.map((row) => (
          <tr key={row.id}>
            <td>
              <RowLink
                href={`/admin/services/${row.id}`}
                name={row.name}
                retiredAt={row.retiredAt}
              />
            </td>
            <td>
              <bdi>{row.team?.name}</bdi>
            </td>
            <td className="text-text-2">{row.description}</td>
          </tr>
        ))}
        nextCursor={nextCursor}
        add={add}
      />
    </Page>
  );
}
