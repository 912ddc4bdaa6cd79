import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TableFrame } from "@/components/ui/table-frame";
import { checklistsFor } from "@/lib/checklists/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function ChecklistsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => checklistsFor(person, page), FEW),
    getTranslations("checklists"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <ButtonLink look="primary" href="/admin/checklists/new">
          {t("add")}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <TableFrame label={t("title")} head={[t("name"), t("tasks")]}>
          {rows.map(({ id, name, tasks }) => (
            <tr key={id}>
              <td>
                <RowLink href={`/admin/checklists/${id}`} name={name} />
              </td>
              <td>{t("count", { count: tasks.length })}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <NextPage path="/admin/checklists" cursor={asked.cursor} nextCursor={nextCursor} />
    </Page>
  );
}
