import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TableFrame } from "@/components/ui/table-frame";
import { catalogueFor } from "@/lib/catalogue/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function CataloguePage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => catalogueFor(person, {}, page), FEW),
    getTranslations("catalogue.admin"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <>
          <ButtonLink href="/admin/approvals">{t("policies")}</ButtonLink>
          <ButtonLink look="primary" href="/admin/catalogue/new">
            {t("add")}
          </ButtonLink>
        </>
      }
    >
      <p className="max-w-3xl p-4 text-text-2">{t("lead")}</p>
      {rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <TableFrame
          label={t("title")}
          head={[t("columns.name"), t("columns.category"), t("columns.policy"), t("columns.form")]}
        >
          {rows.map((item) => (
            <tr key={item.id}>
              <td>
                <RowLink href={`/admin/catalogue/${item.id}`} name={item.name} />{" "}
                {item.enabled === false && <Badge>{t("off")}</Badge>}
              </td>
              <td>
                <bdi>{item.category}</bdi>
              </td>
              <td>
                <bdi>{item.policy?.name ?? t("noPolicy")}</bdi>
              </td>
              <td>{t("version", { number: item.formNumber })}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <NextPage path="/admin/catalogue" cursor={asked.cursor} nextCursor={nextCursor} />
    </Page>
  );
}
