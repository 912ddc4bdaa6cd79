import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChecklistEditor } from "@/components/checklists/checklist-editor";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { checklistFor } from "@/lib/checklists/queries";
import { id as Id } from "@/lib/kernel/text";
import { choicesFor } from "@/lib/people/choices";
import { requireAdmin } from "@/lib/web/session-actor";
import { removeChecklistAction, reviseChecklistAction } from "../actions";

export default async function ChecklistPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const checklist = name.success ? await checklistFor(person, name.data) : null;
  if (!checklist) notFound();
  const [{ teams }, t] = await Promise.all([choicesFor(person), getTranslations("checklists")]);
  return (
    <Page
      shape="reading"
      place={{ title: checklist.name, trail: [{ href: "/admin/checklists", name: t("title") }] }}
      actions={
        <Ask
          action={removeChecklistAction}
          look="quiet"
          label={t("remove")}
          send={{ checklistId: checklist.id }}
        />
      }
    >
      <ChecklistEditor
        key={checklist.version}
        checklist={checklist}
        teams={teams}
        action={reviseChecklistAction}
      />
    </Page>
  );
}
