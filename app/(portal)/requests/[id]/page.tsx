import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTimeZone, getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { storyOf } from "@/app/story";
import { talkOf } from "@/app/talk";
import { ApprovalCard } from "@/components/approvals/approval-card";
import { AnswersCard } from "@/components/catalogue/answers-card";
import { Thread } from "@/components/conversations/thread";
import { ValuesCard } from "@/components/custom-fields/values-card";
import { Page } from "@/components/layout/page";
import { LivePage } from "@/components/live/live-page";
import { ToldUpdates } from "@/components/majors/updates/told-updates";
import { RatingForm } from "@/components/ratings/rating-form";
import { AnswerForm } from "@/components/tickets/answer-form";
import { Informed } from "@/components/tickets/informed";
import type { Search } from "@/components/tickets/list-query";
import { MergedInto } from "@/components/tickets/merged-into";
import { MergedStories } from "@/components/tickets/merged-stories";
import { RequestStanding } from "@/components/tickets/request-standing";
import { ButtonLink } from "@/components/ui/button-link";
import { approvalsOn } from "@/lib/approvals/queries";
import { requestFor } from "@/lib/catalogue/queries";
import { draftFor } from "@/lib/conversations/drafts";
import { fieldsForCustomers } from "@/lib/custom-fields/queries";
import { markSeen, newSince } from "@/lib/live/seen";
import { toldOnTicket } from "@/lib/major-incidents/told";
import { markTicketRead } from "@/lib/notifications/marks";
import { RATED_STATES } from "@/lib/ratings/contract";
import { TicketName } from "@/lib/tickets/contract";
import { mergedStoriesFor } from "@/lib/tickets/merged";
import { ticketFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";
import {
  answerAction,
  editAction,
  leaveAction,
  moveAction,
  rateAction,
  reactAction,
} from "./actions";

const NO_DRAFT = { body: "", attachments: [], version: 0, savedAt: null, other: null };

const isPublic = ({ audience }: { audience: string }) => audience === "public";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export default async function RequestPage({ params, searchParams }: Props) {
  const person = await requirePerson();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket) notFound();
  after(() => Promise.all([markTicketRead(person, ticket.id), markSeen(person, ticket.id)]));

  const [search, since] = await Promise.all([searchParams, newSince(person, ticket.id)]);
  const [story, told, sentence, draft, timeZone, t, live, stories, fields] = await Promise.all([
    storyOf(person, ticket.id, { since, search }),
    toldOnTicket(person, ticket.id),
    eventSentence(),
    draftFor(person, ticket.id, "public"),
    getTimeZone(),
    getTranslations("portal"),
    getTranslations("live"),
    mergedStoriesFor(person, ticket.id),
    fieldsForCustomers(person, ticket),
  ]);
  const [request, approvals] =
    ticket.type === "request"
      ? await Promise.all([requestFor(person, ticket.id), approvalsOn(person, ticket.id)])
      : [null, null];
  const talk = await talkOf(person, story.replies, `/requests/${ticket.reference}`, search);
  const merged = stories.map((one) => ({ ...one, replies: one.replies.filter(isPublic) }));
  // An agent who looks in here sees what the customer sees.
  const said = story.replies.filter(isPublic);
  const moved = story.timeline.filter(({ kind }) => kind === "ticket.moved");
  return (
    <Page
      shape="reading"
      place={{ title: ticket.subject, trail: [{ href: "/requests", name: t("list.title") }] }}
    >
      <LivePage
        ticketId={ticket.id}
        words={{ "ticket.replied": live.raw("replied") }}
        gone={live.raw("gone.portal")}
        remedy={
          <ButtonLink href="/requests" look="quiet">
            {live("gone.leave")}
          </ButtonLink>
        }
      />
      <MergedInto ticket={ticket} room="requests" />
      <RequestStanding
        ticket={ticket}
        action={moveAction}
        keeps={
          ticket.turn === "confirm"
            ? { personId: person.id, draft: draft ?? NO_DRAFT, timeZone }
            : null
        }
        againHref={request ? `/requests/${ticket.reference}/again` : null}
      />
      <ValuesCard fields={fields} />
      {request && <AnswersCard request={request} />}
      {(approvals ?? []).map((approval) => (
        <ApprovalCard key={approval.id} approval={approval} action={null} />
      ))}
      <ToldUpdates updates={told} />
      {ticket.requester.id === person.id && RATED_STATES.includes(ticket.state) && (
        <RatingForm
          rating={ticket.rating ?? null}
          about={{ ticketId: ticket.id }}
          action={rateAction}
        />
      )}
      <MergedStories stories={merged} room="requests" />
      <Thread
        opening={{
          id: ticket.id,
          author: ticket.requester.name,
          at: ticket.createdAt,
          html: ticket.descriptionHtml,
          text: ticket.description,
          files: ticket.attachments,
        }}
        replies={said}
        timeline={moved}
        sentence={sentence}
        selfId={person.id}
        requesterId={ticket.requester.id}
        since={since}
        earlier={{ count: story.hidden, href: talk.wholeHref }}
        talk={{ ...talk, reactAction, editAction, forAgent: false }}
      />
      <Informed ticket={ticket} selfId={person.id} action={leaveAction} />
      {ticket.can.reply && ticket.turn !== "confirm" && ticket.mergedInto === null && (
        <AnswerForm
          key={ticket.id}
          ticketId={ticket.id}
          personId={person.id}
          turn={ticket.turn}
          merged={ticket.merged}
          draft={draft ?? NO_DRAFT}
          timeZone={timeZone}
          action={answerAction}
        />
      )}
    </Page>
  );
}
