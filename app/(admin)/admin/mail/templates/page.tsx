import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TableFrame } from "@/components/ui/table-frame";
import { templatesFor } from "@/lib/mail/template-queries";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function TemplatesPage() {
  const [rows, t, admin] = await Promise.all([
    templatesFor(await requireAdmin()),
    getTranslations("mail.templates"),
    getTranslations("admin"),
  ]);
  return (
    <Page
      place={{ title: t("title"), trail: [{ href: "/admin/mail", name: admin("mail.title") }] }}
    >
      <TableFrame stacks label={t("title")} head={[t("kindOf"), t("subject"), t("body")]}>
        {rows.map(({ name, subject, version }) => (
          <tr key={name}>
            <td className="max-sm:basis-full">
              <Link
                href={`/admin/mail/templates/${name}`}
                prefetch={false}
                className="text-link underline"
              >
                {t(`name.${name}`)}
              </Link>
            </td>
            <td>{subject}</td>
            <td className="text-text-2">{t(version === 0 ? "brought" : "own")}</td>
          </tr>
        ))}
      </TableFrame>
    </Page>
  );
}
