import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTimeZone, getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { storyOf } from "@/app/story";
import { Composer } from "@/components/conversations/composer";
import { Thread } from "@/components/conversations/thread";
import { TicketWorkspace } from "@/components/layout/workspace";
import { MailStatus } from "@/components/mail/mail-status";
import { SearchBox } from "@/components/search/search-box";
import { FilterButton, FilterChips } from "@/components/tickets/filter-bar";
import { hrefOf, listQueryOf, type Search } from "@/components/tickets/list-query";
import { Properties } from "@/components/tickets/properties";
import { RecordCard } from "@/components/tickets/record-card";
import { Resolution } from "@/components/tickets/resolution";
import { TicketBar } from "@/components/tickets/ticket-bar";
import { TicketList } from "@/components/tickets/ticket-list";
import { viewOf } from "@/components/tickets/views";
import { mailStateFor } from "@/lib/mail/queries";
import { markTicketRead } from "@/lib/notifications/marks";
import { TicketName } from "@/lib/tickets/contract";
import { movesFor, ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { choicesFor, queueFor } from "../queue";
import {
  assignAction,
  linkAction,
  moveAction,
  replyAction,
  reviseAction,
  unlinkAction,
} from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export default async function TicketPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket) notFound();
  after(() => markTicketRead(person, ticket.id));

  const search = await searchParams;
  const query = listQueryOf(search);
  const beside = viewOf(search.view) !== null;
  const [moves, story, choices, queue, sentence, timeZone, t, frame, words] = await Promise.all([
    movesFor(person, ticket.id),
    storyOf(person, ticket.id),
    choicesFor(person),
    beside ? queueFor(person, query) : null,
    eventSentence(),
    getTimeZone(),
    getTranslations("desk"),
    getTranslations("frame"),
    getTranslations("search"),
  ]);
  const delivered = await mailStateFor(
    person,
    story.replies.map(({ id }) => id),
  );
  const deliveryOf = (id: string) => {
    const kind = delivered[id];
    return kind === undefined ? null : <MailStatus kind={kind} named />;
  };
  const listName = frame(`view.${query.view}`);
  const listHref = hrefOf("/tickets", query);
  return (
    <TicketWorkspace
      place={{ title: ticket.subject, trail: [{ href: listHref, name: listName }] }}
      listed={
        queue
          ? {
              name: listName,
              count: queue.count,
              actions: <FilterButton query={query} choices={choices} />,
              filters: (
                <>
                  <SearchBox
                    action="/tickets"
                    className="border-b border-line px-3.5 py-2"
                    words={{ label: words("label"), placeholder: words("placeholder") }}
                    q={query.q}
                    fault={queue.fault}
                  />
                  <FilterChips query={query} choices={choices} />
                </>
              ),
              list: (
                <TicketList
                  rows={queue.rows}
                  nextCursor={queue.nextCursor}
                  query={query}
                  openId={ticket.id}
                />
              ),
            }
          : undefined
      }
      bar={
        <TicketBar
          ticket={ticket}
          moves={moves ?? []}
          agents={choices.agents}
          services={choices.services}
          selfId={person.id}
          timeZone={timeZone}
          moveAction={moveAction}
          assignAction={assignAction}
        />
      }
      aside={
        <Properties
          ticket={ticket}
          teams={choices.teams}
          services={choices.services}
          reviseAction={reviseAction}
          linkAction={linkAction}
          unlinkAction={unlinkAction}
        />
      }
      composer={
        ticket.can.reply ? (
          <Composer
            key={ticket.id}
            ticketId={ticket.id}
            requester={ticket.requester.name}
            action={replyAction}
            {...(ticket.state === "closed" ? { warning: t("composer.closed") } : {})}
          />
        ) : (
          <p className="border-t border-line px-4 py-3 text-text-2">{t("composer.cancelled")}</p>
        )
      }
    >
      <RecordCard ticket={ticket} />
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
      />
      <Resolution ticket={ticket} />
    </TicketWorkspace>
  );
}
