import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PolicyList } from "@/components/sla/policy-list";
import { ButtonLink } from "@/components/ui/button-link";
import { policiesFor } from "@/lib/sla/queries";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function ServiceLevelsPage() {
  const person = await requireAdmin();
  const [{ rows }, t] = await Promise.all([
    policiesFor(person, { limit: 1_000 }),
    getTranslations("sla"),
  ]);
  return (
    <Page
      place={{ title: t("part.policies") }}
      actions={
        <ButtonLink look="primary" href="/admin/service-levels/new">
          {t("policy.add")}
        </ButtonLink>
      }
    >
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("policy.lead")}</p>
        <PolicyList policies={rows} />
      </div>
    </Page>
  );
}
