import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TableFrame } from "@/components/ui/table-frame";
import { customFieldsFor } from "@/lib/custom-fields/queries";
import type { Person } from "@/lib/kernel/actor";
import type { Page as Paging } from "@/lib/kernel/page";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

const RETIRED = { of: "retired" };

export default async function CustomFieldsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked, kept }, t] = await Promise.all([
    shownOf(person, searchParams),
    getTranslations("customFields"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <ButtonLink look="primary" href="/admin/custom-fields/new">
          {t("add")}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <TableFrame
          label={t("title")}
          head={[t("label"), t("key"), t("kind"), t("types"), t("audience"), t("tickets")]}
          stacks
        >
          {rows.map((field) => (
            <tr key={field.id}>
              <td>
                <RowLink href={`/admin/custom-fields/${field.id}`} name={field.label} />{" "}
                {field.retired && <Badge>{t("retired")}</Badge>}
              </td>
              <td className="font-mono text-meta">{field.key}</td>
              <td>{t(`kinds.${field.kind}`)}</td>
              <td>{field.types.map((type) => t(`type.${type}`)).join(", ")}</td>
              <td>{t(`audiences.${field.audience ?? "desk"}`)}</td>
              <td>{field.tickets}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <NextPage
        path="/admin/custom-fields"
        cursor={asked.cursor}
        nextCursor={nextCursor}
        kept={kept}
      />
    </Page>
  );
}

/** A page of what is asked now and, behind the last of it, of what is asked no more. */
async function shownOf(person: Person, search: Search) {
  const retired = (await search).of === "retired";
  const find = (page: Paging) => customFieldsFor(person, { retired }, page);
  const listed = await searched(search, (_asked, page) => find(page), FEW);
  if (retired) return { ...listed, kept: RETIRED };
  if (listed.nextCursor !== null) return { ...listed, kept: {} };
  const behind = await customFieldsFor(person, { retired: true }, { limit: FEW });
  const rows = [...listed.rows, ...behind.rows];
  return { ...listed, rows, nextCursor: behind.nextCursor, kept: RETIRED };
}
