import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { CalendarForm } from "@/components/sla/calendar-form";
import { requireAdmin } from "@/lib/web/session-actor";
import { createCalendarAction } from "../actions";

export default async function NewCalendarPage() {
  await requireAdmin();
  const t = await getTranslations("sla");
  return (
    <Page
      place={{
        title: t("calendar.add"),
        trail: [{ href: "/admin/service-levels/calendars", name: t("part.calendars") }],
      }}
      shape="reading"
    >
      <CalendarForm calendar={null} action={createCalendarAction} />
    </Page>
  );
}
