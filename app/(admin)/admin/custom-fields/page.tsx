import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RowLink } from "@/components/people/row-link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TableFrame } from "@/components/ui/table-frame";
import { customFieldsFor } from "@/lib/custom-fields/queries";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function CustomFieldsPage() {
  const person = await requireAdmin();
  const [asked, retired, t] = await Promise.all([
    customFieldsFor(person, {}, { limit: 100 }),
    customFieldsFor(person, { retired: true }, { limit: 100 }),
    getTranslations("customFields"),
  ]);
  const rows = [...asked.rows, ...retired.rows];
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
    </Page>
  );
}
