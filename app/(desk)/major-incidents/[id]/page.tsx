import { Phone } from "lucide-react";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getNow, getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { Page } from "@/components/layout/page";
import { Audiences } from "@/components/major-incidents/audiences";
import { Impact } from "@/components/major-incidents/impact";
import { LinkedTickets } from "@/components/major-incidents/linked-tickets";
import { LiveRoom } from "@/components/major-incidents/live-room";
import { Moves } from "@/components/major-incidents/moves";
import { Panel } from "@/components/major-incidents/panel";
import { PhoneBar } from "@/components/major-incidents/phone-bar";
import { Proposal } from "@/components/major-incidents/proposal";
import { Roles } from "@/components/major-incidents/roles";
import { RoomHead } from "@/components/major-incidents/room-head";
import { RunFailures } from "@/components/major-incidents/run-failures";
import { EntryForm, FILTERS, Timeline } from "@/components/major-incidents/timeline";
import { WorkItems } from "@/components/major-incidents/work-items";
import { MetricList } from "@/components/majors/reviews/metric-list";
import { UpdateList } from "@/components/majors/updates/update-list";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { MiName } from "@/lib/major-incidents/contract";
import { metricsFor } from "@/lib/major-incidents/metric-queries";
import { majorIncidentFor, miMovesFor } from "@/lib/major-incidents/queries";
import { linkedTicketsFor, workItemsFor } from "@/lib/major-incidents/room";
import { batchFor } from "@/lib/major-incidents/stand-down-queries";
import { likelyTicketsFor } from "@/lib/major-incidents/suggestions";
import { miStoryFor } from "@/lib/major-incidents/timeline";
import { tellableFor, updatesFor } from "@/lib/major-incidents/update-queries";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { markMiRead } from "@/lib/notifications/marks";
import { choicesFor } from "@/lib/people/choices";
import { severitiesFor } from "@/lib/playbook/queries";
import { requireAgent } from "@/lib/web/session-actor";
import {
  addWorkAction,
  answerAction,
  entryAction,
  linkAction,
  markAction,
  moveAction,
  offerAction,
  releaseAction,
  reviseAction,
  reviseWorkAction,
  roleAction,
  unlinkAction,
} from "../actions";
import { approveUpdateAction, withdrawUpdateAction } from "./updates/actions";

const TICKETS = 20;
/** The last words; the rest stand on the page of the updates. */
const UPDATES = 2;
const REVIEWED = ["stood_down", "in_review", "closed"];

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ timeline?: string | string[] }>;
};

export default async function RoomPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  if (!mi) notFound();
  after(() => markMiRead(person, mi.id));
  const asked = (await searchParams).timeline;
  const filter = FILTERS.find((one) => one === asked) ?? "all";
  const isLive = ACTIVE_STATES.includes(mi.state);
  const [
    moves,
    story,
    items,
    linked,
    likely,
    choices,
    sentence,
    batch,
    now,
    t,
    updates,
    told,
    may,
    severities,
    reviews,
    metrics,
  ] = await Promise.all([
    miMovesFor(person, mi.id),
    miStoryFor(person, mi.id),
    workItemsFor(person, mi.id, { limit: 1_000 }),
    linkedTicketsFor(person, mi.id, { limit: TICKETS }),
    mi.can.link ? likelyTicketsFor(person, mi.id) : [],
    choicesFor(person),
    eventSentence(),
    mi.batchId === null ? null : batchFor(person, mi.batchId),
    getNow(),
    getTranslations("majors"),
    getTranslations("majorUpdates"),
    updatesFor(person, mi.id, { limit: UPDATES }),
    tellableFor(person, mi.id),
    severitiesFor(person),
    getTranslations("majorReviews"),
    // While it is led nobody has time for them, and the room has to stay light.
    mi.endedAt === null ? null : metricsFor(person, mi.id),
  ]);
  const people = new Set(linked?.rows.map(({ requester }) => requester.id)).size;
  const path = `/major-incidents/${mi.reference}`;
  return (
    <Page
      place={{ title: mi.title, trail: [{ href: "/major-incidents", name: t("title") }] }}
      actions={
        <span className="flex flex-wrap items-center gap-2">
          <ButtonLink href={`${path}/updates`}>{updates("title")}</ButtonLink>
          {mi.drill && <ButtonLink href={`${path}/drill`}>{reviews("drill.open")}</ButtonLink>}
          {REVIEWED.includes(mi.state) && (
            <ButtonLink href={`${path}/review`} look={mi.state === "closed" ? "plain" : "primary"}>
              {reviews("open")}
            </ButtonLink>
          )}
          <Moves mi={mi} moves={moves ?? []} severities={severities} action={moveAction} />
        </span>
      }
    >
      <LiveRoom
        majorIncidentId={mi.id}
        drawnAt={now.toISOString()}
        offline={t.raw("offline")}
        isKept={!mi.restricted}
      />
      <RoomHead mi={mi} people={people} />
      {batch?.state === "running" && (
        <p role="status" className="border-b border-line bg-note px-4 py-2 font-medium">
          {t("standDown.running", {
            done: batch.done + batch.skipped + batch.failed,
            total: batch.total,
          })}
        </p>
      )}
      <Proposal mi={mi} />
      <RunFailures batch={batch} />
      {mi.reopenProposedAt && (
        <p role="alert" className="border-b border-line bg-note px-4 py-2 font-medium">
          {t("reopenProposed", { count: mi.counts.stillBroken })}
        </p>
      )}
      <div className="grid gap-3 p-3 pb-20 sm:pb-3 lg:grid-cols-[260px_minmax(0,1fr)_320px]">
        <div className="grid content-start gap-3 max-lg:order-2">
          <Panel id="roles" title={t("panel.roles")}>
            <Roles
              mi={mi}
              agents={choices.agents}
              selfId={person.id}
              isLive={isLive}
              roleAction={roleAction}
              releaseAction={releaseAction}
              offerAction={offerAction}
              answerAction={answerAction}
            />
          </Panel>
          <Panel id="impact" title={t("panel.impact")}>
            <Impact mi={mi} services={choices.services} action={reviseAction} />
          </Panel>
          {mi.bridgeUrl && (
            <Panel id="bridge" title={t("bridge")}>
              <a href={mi.bridgeUrl} rel="noreferrer" target="_blank" className={buttonClass()}>
                <Phone aria-hidden size={16} strokeWidth={1.75} />
                {t("join")}
              </a>
            </Panel>
          )}
        </div>
        <div className="grid content-start gap-3 max-lg:order-1">
          <Panel id="updates" title={updates("title")}>
            <UpdateList
              updates={told?.rows ?? []}
              href={`${path}/updates`}
              withdrawAction={withdrawUpdateAction}
              approveAction={approveUpdateAction}
            />
            {isLive && may.length > 0 && (
              <ButtonLink href={`${path}/updates#compose`} data-key="mi-update">
                {updates("compose")}
              </ButtonLink>
            )}
          </Panel>
          <Panel id="timeline" title={t("panel.timeline")}>
            {mi.can.note && <EntryForm miId={mi.id} action={entryAction} />}
            <Timeline
              miId={mi.id}
              path={path}
              items={story}
              filter={filter}
              sentence={sentence}
              canWrite={mi.can.note === true}
              markAction={markAction}
            />
          </Panel>
        </div>
        <div className="grid content-start gap-3 max-lg:order-3">
          <Panel id="work" title={t("panel.work")} count={mi.counts.openWorkItems}>
            <WorkItems
              miId={mi.id}
              items={items?.rows ?? []}
              agents={choices.agents}
              canWork={mi.can.work === true}
              addAction={addWorkAction}
              reviseAction={reviseWorkAction}
            />
          </Panel>
          {metrics && (
            <Panel id="metrics" title={reviews("metrics")}>
              <MetricList metrics={metrics.data} />
            </Panel>
          )}
          <Panel id="audiences" title={t("panel.audiences")}>
            <Audiences mi={mi} />
          </Panel>
          <Panel id="linked" title={t("panel.linked")} count={mi.counts.tickets}>
            <LinkedTickets
              miId={mi.id}
              total={mi.counts.tickets}
              tickets={linked?.rows ?? []}
              likely={likely ?? []}
              canLink={mi.can.link === true}
              linkAction={linkAction}
              unlinkAction={unlinkAction}
            />
          </Panel>
        </div>
      </div>
      {isLive && (
        <PhoneBar
          mi={mi}
          path={path}
          canTake={(moves ?? []).some(({ event }) => event === "take_command")}
          canTell={may.length > 0}
          action={moveAction}
        />
      )}
      {mi.state === "standing_down" && (
        <p className="px-4 pb-4">
          <ButtonLink href={`${path}/stand-down`}>{t("standDown.open")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
