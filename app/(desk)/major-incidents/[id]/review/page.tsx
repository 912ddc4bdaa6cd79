import { FileDown } from "lucide-react";
import { notFound } from "next/navigation";
import { getNow, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { LiveRoom } from "@/components/major-incidents/live-room";
import { Panel } from "@/components/major-incidents/panel";
import { SeverityChip } from "@/components/major-incidents/severity-chip";
import { ActionForms } from "@/components/majors/reviews/action-forms";
import { ActionList } from "@/components/majors/reviews/action-list";
import { KnownTable } from "@/components/majors/reviews/known-table";
import { MetricList } from "@/components/majors/reviews/metric-list";
import { ReviewHead } from "@/components/majors/reviews/review-head";
import { ReviewMoves } from "@/components/majors/reviews/review-moves";
import { Section } from "@/components/majors/reviews/section";
import { Settling } from "@/components/majors/reviews/settling";
import { Story } from "@/components/majors/reviews/story";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { reviewDraftsFor } from "@/lib/major-incidents/review-draft";
import { reviewFor } from "@/lib/major-incidents/review-queries";
import { actionDue } from "@/lib/major-incidents/review-words";
import { choicesFor } from "@/lib/people/choices";
import { requireAgent } from "@/lib/web/session-actor";
import {
  addActionAction,
  moveReviewAction,
  removeActionAction,
  sectionAction,
  settleAction,
} from "./actions";

/** After these sections stands what is never written by hand. */
const BEFORE = ["summary", "impact"];

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  if (!mi) notFound();
  const [review, drafts, choices, now, t, m] = await Promise.all([
    reviewFor(person, mi.id),
    reviewDraftsFor(person, mi.id),
    choicesFor(person),
    getNow(),
    getTranslations("majorReviews"),
    getTranslations("majors"),
  ]);
  const place = {
    title: t("of", { reference: mi.reference }),
    trail: [
      { href: "/major-incidents", name: m("title") },
      { href: `/major-incidents/${mi.reference}`, name: mi.title },
    ],
  };
  if (!review) {
    return (
      <Page place={place}>
        <EmptyState>{t("none")}</EmptyState>
      </Page>
    );
  }
  const sections = (isBefore: boolean) =>
    review.sections
      .filter(({ key }) => BEFORE.includes(key) === isBefore)
      .map((section) => (
        <Section
          key={section.key}
          review={review}
          section={section}
          draft={drafts?.find((one) => one.section === section.key)}
          selfId={person.id}
          action={sectionAction}
        />
      ));
  const files = `/api/v1/major-incidents/${mi.id}/review`;
  return (
    <Page
      place={place}
      actions={
        <>
          <a href={`${files}.md`} download className={buttonClass("quiet")}>
            <FileDown aria-hidden size={16} strokeWidth={1.75} />
            {t("markdown")}
          </a>
          <a href={`${files}.pdf`} download className={buttonClass("quiet")}>
            <FileDown aria-hidden size={16} strokeWidth={1.75} />
            {t("pdf")}
          </a>
          <ReviewMoves review={review} action={moveReviewAction} />
        </>
      }
    >
      <LiveRoom majorIncidentId={mi.id} drawnAt={now.toISOString()} offline={m.raw("offline")} />
      <ReviewHead review={review}>
        <SeverityChip severity={mi.severity} />
      </ReviewHead>
      <div className="grid gap-3 p-3 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid min-w-0 content-start gap-3">
          {sections(true)}
          <Panel id="known" title={t("known")} count={review.known.length}>
            <p className="text-text-2">{t("knownLead")}</p>
            <KnownTable known={review.known} />
          </Panel>
          {sections(false)}
          <Panel id="story" title={t("timeline")} count={review.timeline.length}>
            <Story lines={review.timeline} />
          </Panel>
        </div>
        <div className="grid content-start gap-3">
          <Panel id="settling" title={t("settle.title")}>
            <Settling review={review} action={settleAction} />
          </Panel>
          <Panel id="actions" title={t("actions")} count={review.actionItems.length}>
            {review.actionItems.length === 0 ? (
              <p className="text-text-2">{t("actionsNone")}</p>
            ) : (
              <ActionList
                items={review.actionItems}
                removeAction={review.can.act ? removeActionAction : undefined}
              />
            )}
            {review.can.act && (
              <ActionForms
                miId={mi.id}
                agents={choices.agents}
                ownerId={person.id}
                due={actionDue(mi.severity, now).toISOString().slice(0, 10)}
                action={addActionAction}
              />
            )}
          </Panel>
          <Panel id="metrics" title={t("metrics")}>
            <MetricList metrics={review.metrics} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
