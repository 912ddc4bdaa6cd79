import { getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/custom-fields/field-form";
import { Page } from "@/components/layout/page";
import { requireAdmin } from "@/lib/web/session-actor";
import { createFieldAction } from "../actions";

export default async function NewFieldPage() {
  await requireAdmin();
  const t = await getTranslations("customFields");
  return (
    <Page
      shape="reading"
      place={{ title: t("add"), trail: [{ href: "/admin/custom-fields", name: t("title") }] }}
    >
      <p className="max-w-[72ch] text-text-2">{t("lead")}</p>
      <FieldForm action={createFieldAction} />
    </Page>
  );
}
