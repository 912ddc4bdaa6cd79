import { getTranslations } from "next-intl/server";
import { ChecklistEditor } from "@/components/checklists/checklist-editor";
import { Page } from "@/components/layout/page";
import { choicesFor } from "@/lib/people/choices";
import { requireAdmin } from "@/lib/web/session-actor";
import { createChecklistAction } from "../actions";

export default async function NewChecklistPage() {
  const person = await requireAdmin();
  const [{ teams }, t] = await Promise.all([choicesFor(person), getTranslations("checklists")]);
  return (
    <Page
      shape="reading"
      place={{ title: t("add"), trail: [{ href: "/admin/checklists", name: t("title") }] }}
    >
      <p className="max-w-[72ch] text-text-2">{t("lead")}</p>
      <ChecklistEditor checklist={null} teams={teams} action={createChecklistAction} />
    </Page>
  );
}
