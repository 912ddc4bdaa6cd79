import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ChecklistForm } from "@/components/playbook/checklist-form";
import { pointsFor } from "@/lib/playbook/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { addPointAction, removePointAction, revisePointAction } from "../actions";

export default async function ChecklistPage() {
  const [points, t] = await Promise.all([
    requireAdmin().then(pointsFor),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("part.checklist") }}>
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("checklist.lead")}</p>
        <ChecklistForm
          points={points}
          addAction={addPointAction}
          reviseAction={revisePointAction}
          removeAction={removePointAction}
        />
      </div>
    </Page>
  );
}
