import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTimeZone, getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { storyOf } from "@/app/story";
import { talkOf } from "@/app/talk";
import { WorkOn } from "@/app/work-on";
import { Composer } from "@/components/conversations/composer";
import { HeldReplies } from "@/components/conversations/held-replies";
import { Looking } from "@/components/conversations/looking";
import { SendGuard } from "@/components/conversations/send-guard";
import { Thread } from "@/components/conversations/thread";
import { ByMailMark, ByMailMore } from "@/components/inbound/by-mail";
import { TicketWorkspace } from "@/components/layout/workspace";
import { LivePage } from "@/components/live/live-page";
import { Presence } from "@/components/live/presence";
import { Seen } from "@/components/live/seen";
import { MailTrace } from "@/components/mail/mail-trace";
import { Tie } from "@/components/major-incidents/tie";
import { ActionNote } from "@/components/majors/reviews/action-note";
import { ProblemPanel } from "@/components/problems/problem-panel";
import { Rating } from "@/components/ratings/rating";
import { SearchBox } from "@/components/search/search-box";
import { Clocks } from "@/components/sla/clocks";
import { OverridePriority } from "@/components/sla/override-priority";
import { FieldHistory } from "@/components/tickets/field-history";
import { FilterChips } from "@/components/tickets/filter-bar";
import { FilterButton } from "@/components/tickets/filter-button";
import { hrefOf } from "@/components/tickets/list-address";
import { listQueryOf, narrowedBy, type Search } from "@/components/tickets/list-query";
import { MergeLinks } from "@/components/tickets/merge-links";
import { MergedInto } from "@/components/tickets/merged-into";
import { MergedStories } from "@/components/tickets/merged-stories";
import { Properties } from "@/components/tickets/properties";
import { RecordCard } from "@/components/tickets/record-card";
import { Resolution } from "@/components/tickets/resolution";
import { TicketBar } from "@/components/tickets/ticket-bar";
import { TicketList } from "@/components/tickets/ticket-list";
import { viewOf } from "@/components/tickets/views";
import { Watchers } from "@/components/tickets/watchers";
import { DeleteReply } from "@/components/trash/delete-reply";
import { RestoreButton } from "@/components/trash/restore-button";
import { TakenAway } from "@/components/trash/taken-away";
import { TicketMenu } from "@/components/trash/ticket-menu";
import { TrashedTicket } from "@/components/trash/trashed-ticket";
import { hasDraftOn } from "@/lib/conversations/draft-kept";
import { draftsOn } from "@/lib/conversations/drafts";
import { heldFor } from "@/lib/conversations/held-queries";
import { keptBeside } from "@/lib/conversations/kept-beside";
import { isAdmin } from "@/lib/kernel/actor";
import { presentOn } from "@/lib/live/presence";
import { markSeen, newSince, seenBy } from "@/lib/live/seen";
import { cameByMail } from "@/lib/mail/inbound/queries";
import { mailTraceFor } from "@/lib/mail/queries";
import { actionsOnTicket } from "@/lib/major-incidents/action-queries";
import { markTicketRead } from "@/lib/notifications/marks";
import { ticketOlaFor } from "@/lib/ola/queries";
import { choicesFor, withNamed } from "@/lib/people/choices";
import { practiceFor } from "@/lib/problems/queries";
import { ticketSlaFor } from "@/lib/sla/queries";
import { TicketName, type TicketView, type TimelineItem } from "@/lib/tickets/contract";
import { historyFor } from "@/lib/tickets/history";
import { mergedStoriesFor, mergeFor } from "@/lib/tickets/merged";
import { ticketWithMovesFor } from "@/lib/tickets/queries";
import { watchableFor } from "@/lib/tickets/watchers";
import { legalHoldFor, trashedRepliesOf, trashedTicketFor } from "@/lib/trash/queries";
import { requireAgent } from "@/lib/web/session-actor";
import {
  holdAction,
  liftAction,
  restoreAction,
  trashReplyAction,
  trashTicketAction,
} from "../../trash/actions";
import { queueFor } from "../queue";
import {
  assignAction,
  editAction,
  liftFlagAction,
  linkAction,
  lookAction,
  moveAction,
  reactAction,
  replyAction,
  reviseAction,
  sendNowAction,
  undoSendAction,
  unlinkAction,
  unwatchAction,
  watchAction,
} from "./actions";
import { splitAction } from "./by-mail-actions";
import { DeskFields } from "./desk-fields";
import { unmergeAction } from "./merge/actions";
import { overridePriorityAction } from "./priority-actions";
import { approveReviewAction } from "./problem-actions";

const NO_DRAFT = { body: "", fields: {}, version: 0, savedAt: null, other: null };

const NONE: ReadonlySet<string> = new Set();
const NONE_ARRIVED: Awaited<ReturnType<typeof cameByMail>> = new Map();
const NO_DRAFTS: Awaited<ReturnType<typeof draftsOn>> = {};
const NO_MAILS: Awaited<ReturnType<typeof mailTraceFor>> = {};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export default async function TicketPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const found = name.success ? await ticketWithMovesFor(person, name.data) : null;
  const search = await searchParams;
  const query = listQueryOf(search);
  const frame = await getTranslations("frame");
  const listName = frame(`view.${query.view}`);
  const listHref = hrefOf("/tickets", query);
  if (!found) {
    const entry = name.success ? await trashedTicketFor(person, name.data) : null;
    if (!entry) notFound();
    const list = { href: listHref, name: listName };
    const hasDraft = await hasDraftOn(person, entry.subjectId);
    return (
      <TrashedTicket entry={entry} list={list} hasDraft={hasDraft} restoreAction={restoreAction} />
    );
  }
  const { ticket, moves } = found;
  after(() => Promise.all([markTicketRead(person, ticket.id), markSeen(person, ticket.id)]));

  const beside = viewOf(search.view) !== null;
  const [since, there] = await Promise.all([
    newSince(person, ticket.id),
    keptBeside(person, ticket.id),
  ]);
  const [story, choices, queue, sentence, timeZone, hold, trashed, composer, words] =
    await Promise.all([
      storyOf(person, ticket.id, { since, search, isLong: there.long }),
      choicesFor(person, ticket),
      beside ? queueFor(person, query) : null,
      eventSentence(),
      getTimeZone(),
      legalHoldFor(person, ticket.id),
      there.trashed ? trashedRepliesOf(person, ticket.id) : NONE,
      getTranslations("composer"),
      getTranslations("search"),
    ]);
  const offers = queue ? await withNamed(person, choices, narrowedBy(query)) : choices;
  const replyIds = story.replies.map(({ id }) => id);
  const [held, drafts, delivered, arrived, talk, watchable] = await Promise.all([
    there.held ? heldFor(person, ticket.id) : null,
    there.draft ? draftsOn(person, ticket.id) : NO_DRAFTS,
    there.mailed ? mailTraceFor(person, replyIds) : NO_MAILS,
    there.arrived ? cameByMail(person, ticket.id) : NONE_ARRIVED,
    talkOf(person, story.replies, `/tickets/${ticket.reference}`, search),
    watchableFor(person, ticket),
  ]);
  const { public: ofReply, internal: ofNote } = drafts;
  const [seen, present, history, live] = await Promise.all([
    seenBy(person, ticket.id),
    there.present ? presentOn(person, ticket.id) : null,
    there.history ? historyFor(person, ticket.id, { limit: 50 }) : null,
    getTranslations("live"),
  ]);
  const others = story.replies
    .filter(({ author }) => author.id !== person.id)
    .map(({ id, author }) => ({ id, name: author.name }));
  const [actionItems, sla, ola, merged, practice, merge] = await Promise.all([
    there.actions ? actionsOnTicket(person, ticket.id) : [],
    ticketSlaFor(person, ticket.id),
    there.ola ? ticketOlaFor(person, ticket.id) : null,
    there.merged ? mergedStoriesFor(person, ticket.id) : [],
    ticket.type === "problem" ? practiceFor(person, ticket.id) : null,
    ticket.can.unmerge ? mergeFor(person, ticket.id) : null,
  ]);
  const byMailOf = (id: string, author: string) => {
    const mail = arrived.get(id);
    if (!mail) return null;
    return {
      mark: <ByMailMark mail={mail} author={author} ticket={ticket.reference} />,
      more: <ByMailMore mail={mail} action={splitAction} />,
    };
  };
  const deliveryOf = (id: string) => {
    const trace = delivered[id];
    return trace === undefined ? null : (
      <MailTrace trace={trace} isAdmin={isAdmin(person)} liftAction={liftFlagAction} />
    );
  };
  const remedyOf = ({ kind, facts: { entryId } }: TimelineItem) =>
    kind === "ticket.reply_trashed" && typeof entryId === "string" && trashed.has(entryId) ? (
      <RestoreButton entryId={entryId} action={restoreAction} look="quiet" />
    ) : null;
  return (
    <TicketWorkspace
      place={{ title: ticket.subject, trail: [{ href: listHref, name: listName }] }}
      listed={
        queue
          ? {
              name: listName,
              ...(queue.count === undefined ? {} : { count: queue.count }),
              actions: <FilterButton query={query} choices={offers} />,
              filters: (
                <>
                  <SearchBox
                    action="/tickets"
                    className="border-b border-line px-3.5 py-2"
                    words={{ label: words("label"), placeholder: words("placeholder") }}
                    q={query.q}
                    fault={queue.fault}
                  />
                  <FilterChips query={query} choices={offers} />
                </>
              ),
              list: (
                <TicketList
                  rows={queue.rows}
                  nextCursor={queue.nextCursor}
                  query={query}
                  isRefused={queue.fault !== undefined}
                  openId={ticket.id}
                  trashAction={trashTicketAction}
                />
              ),
            }
          : undefined
      }
      bar={
        <>
          <TicketBar
            ticket={ticket}
            moves={moves}
            agents={choices.agents}
            services={choices.services}
            selfId={person.id}
            timeZone={timeZone}
            moveAction={moveAction}
            assignAction={assignAction}
            menu={
              <TicketMenu
                ticket={ticket}
                hold={hold}
                trashAction={trashTicketAction}
                holdAction={holdAction}
                liftAction={liftAction}
                others={<MergeLinks ticket={ticket} />}
              />
            }
          />
          <Presence
            key={ticket.id}
            ticketId={ticket.id}
            selfId={person.id}
            people={present ?? []}
            words={{ views: live.raw("views"), types: live.raw("types") }}
          />
        </>
      }
      aside={
        <>
          <Tie ticket={ticket} />
          <ActionNote items={actionItems} />
          {sla && <Clocks sla={sla} ola={ola} />}
          <Properties
            ticket={ticket}
            teams={choices.teams}
            services={choices.services}
            reviseAction={reviseAction}
            linkAction={linkAction}
            unlinkAction={unlinkAction}
            override={<OverridePriority ticket={ticket} action={overridePriorityAction} />}
            watchers={
              <Watchers
                ticket={ticket}
                selfId={person.id}
                agents={choices.agents}
                colleagues={watchable}
                watchAction={watchAction}
                unwatchAction={unwatchAction}
              />
            }
          />
          {there.fields && <DeskFields person={person} ticket={ticket} />}
          <Seen people={seen ?? []} selfId={person.id} />
        </>
      }
      composer={
        ticket.can.reply ? (
          <Composer
            key={ticket.id}
            ticketId={ticket.id}
            requester={ticket.requester.name}
            personId={person.id}
            timeZone={timeZone}
            given={[
              ...(ofReply?.attachments ?? []).map((file) => ({
                ...file,
                purpose: "public" as const,
              })),
              ...(ofNote?.attachments ?? []).map((file) => ({
                ...file,
                purpose: "internal" as const,
              })),
            ]}
            drafts={{ public: ofReply ?? NO_DRAFT, internal: ofNote ?? NO_DRAFT }}
            moves={moves}
            services={choices.services}
            action={replyAction}
            guard={
              <SendGuard
                last={replyIds.at(-1) ?? null}
                others={others.slice(-20)}
                words={live.raw("guard")}
              />
            }
            {...(ticket.state === "closed"
              ? { warning: composer(isFollowed(ticket, person) ? "followed" : "closed") }
              : {})}
          />
        ) : ticket.mergedInto ? null : (
          <p className="border-t border-line px-4 py-3 text-text-2">{composer("cancelled")}</p>
        )
      }
    >
      <LivePage
        ticketId={ticket.id}
        listed={beside}
        words={{
          "ticket.replied": live.raw("replied"),
          "ticket.noted": live.raw("noted"),
        }}
        gone={live.raw("gone.desk")}
        remedy={<TakenAway ticketId={ticket.id} list={listHref} restoreAction={restoreAction} />}
      />
      <MergedInto ticket={ticket} room="tickets" unmergeAction={unmergeAction} merge={merge} />
      <RecordCard ticket={ticket} html={practice?.html} />
      <WorkOn person={person} ticket={ticket} choices={choices} there={there} />
      {practice && (
        <ProblemPanel problem={ticket} practice={practice} approveAction={approveReviewAction} />
      )}
      <MergedStories stories={merged} room="tickets" />
      <Looking ticketId={ticket.id} people={present ?? []} selfId={person.id} action={lookAction} />
      <Thread
        opening={{
          id: ticket.id,
          author: ticket.requester.name,
          at: ticket.createdAt,
          html: ticket.descriptionHtml,
          text: ticket.description,
          files: ticket.attachments,
        }}
        replies={story.replies}
        timeline={story.timeline}
        sentence={sentence}
        selfId={person.id}
        requesterId={ticket.requester.id}
        deliveryOf={deliveryOf}
        byMailOf={byMailOf}
        since={since}
        earlier={{ count: story.hidden, href: talk.wholeHref }}
        talk={{ ...talk, reactAction, editAction, forAgent: true }}
        actionsOf={(reply) =>
          reply.can.trash ? <DeleteReply reply={reply} action={trashReplyAction} /> : null
        }
        remedyOf={remedyOf}
      />
      <HeldReplies held={held ?? []} undoAction={undoSendAction} sendNowAction={sendNowAction} />
      <Resolution ticket={ticket} />
      <Rating ticket={ticket} />
      <FieldHistory items={history?.rows ?? []} more={Boolean(history?.nextCursor)} />
    </TicketWorkspace>
  );
}

/** What its requester says on what is closed begins another ticket; whoever else writes, writes here. */
const isFollowed = ({ type, requester }: TicketView, { id }: { id: string }) =>
  requester.id === id && (type === "incident" || type === "request");
