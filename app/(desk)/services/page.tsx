import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TableFrame } from "@/components/ui/table-frame";
import { isAdmin } from "@/lib/kernel/actor";
import { servicesFor } from "@/lib/people/queries";
import { type Search, searched } from "@/lib/web/directory-search";
import { requireAgent } from "@/lib/web/session-actor";

export default async function ServicesPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAgent();
  const [{ rows, nextCursor }, t] = await Promise.all([
    searched(searchParams, ({ q }, page) => servicesFor(person, page, { q, state: "current" })),
    getTranslations("services"),
  ]);
  return (
    <Page place={{ title: t("title") }}>
      {rows.length === 0 ? (
        <EmptyState
          action={
            isAdmin(person) && (
              <ButtonLink href="/admin/services/new" look="primary">
                {t("add")}
              </ButtonLink>
            )
          }
        >
          {t(isAdmin(person) ? "noneYours" : "none")}
        </EmptyState>
      ) : (
        <TableFrame label={t("title")} head={[t("name"), t("team"), t("criticalityOf")]} stacks>
          {rows.map(({ id, name, team, criticality }) => (
            <tr key={id}>
              <td>
                <RowLink href={`/services/${id}`} name={name} />
              </td>
              <td>
                <bdi>{team?.name}</bdi>
              </td>
              <td>{criticality && t(`criticality.${criticality}`)}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      {nextCursor !== null && (
        <p className="p-3 text-center">
          <ButtonLink href={`/services?cursor=${encodeURIComponent(nextCursor)}`}>
            {t("more")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
