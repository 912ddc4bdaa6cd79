import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { CalendarForm } from "@/components/sla/calendar-form";
import { HolidayImport } from "@/components/sla/holiday-import";
import { calendarFor } from "@/lib/calendars/queries";
import { id as Id } from "@/lib/kernel/text";
import { requireAdmin } from "@/lib/web/session-actor";
import { importHolidaysAction, removeCalendarAction, reviseCalendarAction } from "../actions";

export default async function CalendarPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const calendar = name.success ? await calendarFor(person, name.data) : null;
  if (!calendar) notFound();
  const t = await getTranslations("sla");
  return (
    <Page
      place={{
        title: calendar.name,
        trail: [{ href: "/admin/service-levels/calendars", name: t("part.calendars") }],
      }}
      shape="reading"
    >
      <CalendarForm key={calendar.version} calendar={calendar} action={reviseCalendarAction} />
      <HolidayImport calendarId={calendar.id} action={importHolidaysAction} />
      {calendar.policies === 0 ? (
        <Ask
          action={removeCalendarAction}
          label={t("calendar.remove")}
          send={{ calendarId: calendar.id }}
        />
      ) : (
        <p className="text-text-2">{t("calendar.used", { count: calendar.policies })}</p>
      )}
    </Page>
  );
}
