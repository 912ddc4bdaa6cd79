import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import { automationsFor } from "@/lib/automation/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function AutomationPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => automationsFor(person, page), FEW),
    getTranslations("automation"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <ButtonLink look="primary" href="/admin/automation/new">
          {t("add")}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <TableFrame
          label={t("title")}
          head={[t("name"), t("trigger"), t("query"), t("runs")]}
          stacks
        >
          {rows.map(({ id, name, trigger, query, enabled, runs, lastRunAt }) => (
            <tr key={id}>
              <td>
                <RowLink href={`/admin/automation/${id}`} name={name} />{" "}
                {!enabled && <Badge>{t("off")}</Badge>}
              </td>
              <td>{t(`triggers.${trigger}`)}</td>
              <td className="font-mono text-meta">{query === "" ? t("everyTicket") : query}</td>
              <td>
                {runs}
                {lastRunAt !== null && (
                  <span className="text-text-2">
                    {" · "}
                    <When at={lastRunAt} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </TableFrame>
      )}
      <NextPage path="/admin/automation" cursor={asked.cursor} nextCursor={nextCursor} />
    </Page>
  );
}
