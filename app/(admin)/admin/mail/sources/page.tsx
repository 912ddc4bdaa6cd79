import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Sources } from "@/components/mail/sources";
import { sourcesFor } from "@/lib/mail/source-queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { addSourceAction, removeSourceAction } from "./actions";

export default async function SourcesPage() {
  const [rows, t, admin] = await Promise.all([
    sourcesFor(await requireAdmin()),
    getTranslations("mail.sources"),
    getTranslations("admin"),
  ]);
  return (
    <Page
      place={{ title: t("title"), trail: [{ href: "/admin/mail", name: admin("mail.title") }] }}
      shape="reading"
    >
      <Sources rows={rows} addAction={addSourceAction} removeAction={removeSourceAction} />
    </Page>
  );
}
