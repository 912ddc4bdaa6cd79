import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { CalendarList } from "@/components/sla/calendar-list";
import { ButtonLink } from "@/components/ui/button-link";
import { NextPage } from "@/components/ui/next-page";
import { calendarsFor } from "@/lib/calendars/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function CalendarsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => calendarsFor(person, page), FEW),
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
        <NextPage
          path="/admin/service-levels/calendars"
          cursor={asked.cursor}
          nextCursor={nextCursor}
        />
      </div>
    </Page>
  );
}
