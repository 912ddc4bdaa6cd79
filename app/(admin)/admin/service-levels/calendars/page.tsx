import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { CalendarList } from "@/components/sla/calendar-list";
import { ButtonLink } from "@/components/ui/button-link";
import { calendarsFor } from "@/lib/calendars/queries";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function CalendarsPage() {
  const person = await requireAdmin();
  const [{ rows }, t] = await Promise.all([
    calendarsFor(person, { limit: 1_000 }),
    getTranslations("sla"),
  ]);
  return (
    <Page
      place={{ title: t("part.calendars") }}
      actions={
        <ButtonLink look="primary" href="/admin/service-levels/calendars/new">
          {t("calendar.add")}
        </ButtonLink>
      }
    >
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("calendar.lead")}</p>
        <CalendarList calendars={rows} />
      </div>
    </Page>
  );
}
