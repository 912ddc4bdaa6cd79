import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { eventSentence } from "@/app/event-sentence";
import { storyOf } from "@/app/story";
import { Thread } from "@/components/conversations/thread";
import { Page } from "@/components/layout/page";
import { AnswerForm } from "@/components/tickets/answer-form";
import { RequestStanding } from "@/components/tickets/request-standing";
import { markTicketRead } from "@/lib/notifications/marks";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { answerAction, moveAction } from "./actions";

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket) notFound();
  after(() => markTicketRead(person, ticket.id));

  const [story, sentence, t] = await Promise.all([
    storyOf(person, ticket.id),
    eventSentence(),
    getTranslations("portal"),
  ]);
  // An agent who looks in here sees what the customer sees.
  const said = story.replies.filter(({ audience }) => audience === "public");
  const told = story.timeline.filter(({ kind }) => kind === "ticket.moved");
  return (
    <Page
      shape="reading"
      place={{ title: ticket.subject, trail: [{ href: "/requests", name: t("list.title") }] }}
    >
      <RequestStanding ticket={ticket} action={moveAction} />
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
        timeline={told}
        sentence={sentence}
        selfId={person.id}
        requesterId={ticket.requester.id}
      />
      {ticket.can.reply && ticket.turn !== "confirm" && (
        <AnswerForm ticketId={ticket.id} turn={ticket.turn} action={answerAction} />
      )}
    </Page>
  );
}
