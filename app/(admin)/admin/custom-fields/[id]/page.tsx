import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/custom-fields/field-form";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { customFieldFor } from "@/lib/custom-fields/queries";
import { id as Id } from "@/lib/kernel/text";
import { requireAdmin } from "@/lib/web/session-actor";
import { retireFieldAction, reviseFieldAction } from "../actions";

export default async function FieldPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const field = name.success ? await customFieldFor(person, name.data) : null;
  if (!field) notFound();
  const t = await getTranslations("customFields");
  return (
    <Page
      shape="reading"
      place={{ title: field.label, trail: [{ href: "/admin/custom-fields", name: t("title") }] }}
      actions={
        <Ask
          action={retireFieldAction}
          look="quiet"
          label={t(field.retired ? "ask" : "retire")}
          send={{ fieldId: field.id, retired: String(!field.retired) }}
        />
      }
    >
      <p className="text-text-2">
        {t(`kinds.${field.kind}`)} · <code className="font-mono">field.{field.key}:</code>
        {field.retired && <> · {t("retiredTitle")}</>}
      </p>
      {!field.retired && <p className="text-text-2">{t("retireHint")}</p>}
      <FieldForm key={field.version} field={field} action={reviseFieldAction} />
    </Page>
  );
}
