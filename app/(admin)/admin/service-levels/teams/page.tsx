import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { OlaList } from "@/components/sla/ola-list";
import { ButtonLink } from "@/components/ui/button-link";
import { olasFor } from "@/lib/ola/queries";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function TeamTargetsPage() {
  const person = await requireAdmin();
  const [{ rows }, t] = await Promise.all([
    olasFor(person, { limit: 1_000 }),
    getTranslations("ola"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <ButtonLink look="primary" href="/admin/service-levels/teams/new">
          {t("add")}
        </ButtonLink>
      }
    >
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("lead")}</p>
        <OlaList policies={rows} />
      </div>
    </Page>
  );
}
