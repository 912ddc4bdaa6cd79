import { notFound } from "next/navigation";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { Page } from "@/components/layout/page";
import { Replay } from "@/components/major-incidents/replay";
import { MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { miStoryFor } from "@/lib/major-incidents/timeline";
import { requireAgent } from "@/lib/web/session-actor";

export default async function ReplayPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  if (!mi) notFound();
  const [story, sentence, timeZone, locale, t] = await Promise.all([
    miStoryFor(person, mi.id),
    eventSentence(),
    getTimeZone(),
    getLocale(),
    getTranslations("majors"),
  ]);
  return (
    <Page
      place={{
        title: t("replay.title", { reference: mi.reference }),
        trail: [{ href: `/major-incidents/${mi.reference}`, name: mi.title }],
      }}
    >
      <Replay
        events={story.map(({ id, kind, at, facts, names, entry, ...rest }) => ({
          ...{ id, kind, at, facts, names, entry },
          sentence: sentence({ id, kind, at, facts, names, actor: rest.actor }),
        }))}
        timeZone={timeZone}
        locale={locale}
        words={{
          moment: t("replay.moment"),
          fields: t.raw("replay.field"),
          states: t.raw("state"),
          roles: t.raw("role"),
          audiences: t.raw("audience"),
          phases: t.raw("phase"),
          vacant: t("vacant"),
          unsaid: t("unsaid"),
          last: t("replay.last"),
        }}
      />
    </Page>
  );
}
