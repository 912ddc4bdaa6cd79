import { notFound } from "next/navigation";
import { getNow, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { LiveRoom } from "@/components/major-incidents/live-room";
import { Panel } from "@/components/major-incidents/panel";
import { Captured } from "@/components/majors/reviews/captured";
import { Scorecard } from "@/components/majors/reviews/scorecard";
import { Script } from "@/components/majors/reviews/script";
import { MiName } from "@/lib/major-incidents/contract";
import { injectsFor, scorecardFor } from "@/lib/major-incidents/drill-queries";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { requireAgent } from "@/lib/web/session-actor";
import { addInjectAction, removeInjectAction } from "./actions";

export default async function DrillPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  const card = mi && (await scorecardFor(person, mi.id));
  if (!mi || !card) notFound();
  const [script, now, t, m] = await Promise.all([
    injectsFor(person, mi.id),
    getNow(),
    getTranslations("majorReviews"),
    getTranslations("majors"),
  ]);
  const isOn = mi.state === "proposed" || ACTIVE_STATES.includes(mi.state);
  return (
    <Page
      place={{
        title: t("drill.title", { reference: mi.reference }),
        trail: [
          { href: "/major-incidents", name: m("title") },
          { href: `/major-incidents/${mi.reference}`, name: mi.title },
        ],
      }}
    >
      <LiveRoom majorIncidentId={mi.id} drawnAt={now.toISOString()} offline={m.raw("offline")} />
      <div className="grid gap-3 p-3 lg:grid-cols-2">
        <Panel id="script" title={t("drill.script")}>
          {script === null ? (
            <p className="text-text-2">{t("drill.scriptHidden")}</p>
          ) : (
            <Script
              miId={mi.id}
              injects={script}
              isOn={isOn}
              addAction={addInjectAction}
              removeAction={removeInjectAction}
            />
          )}
        </Panel>
        <div className="grid content-start gap-3">
          <Panel id="score" title={t("score.title")}>
            <Scorecard card={card} />
          </Panel>
          <Panel id="captured" title={t("drill.captured")}>
            <Captured captured={card.captured} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
