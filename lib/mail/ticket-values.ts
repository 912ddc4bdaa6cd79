import { env } from "@/lib/env";
import { pageOf } from "./address";
import type { TemplateName } from "./contract";
import type { Values } from "./fill-template";
import type { ApprovalTemplate, TicketTemplate } from "./queue";
import { signToken } from "./signed-token";
import { scoresIn } from "./template-words";

type Facts = {
  template: Exclude<TicketTemplate, ApprovalTemplate>;
  reader: { id: string; name: string; role: string; locale: string };
  ticket: {
    id: string;
    reference: string;
    type: string;
    subject: string;
    resolutionNote: string | null;
    requesterId: string;
  };
  reply: { body: string; author: { name: string }; attachments: { name: string }[] } | null;
  /** Whoever made the ticket, where it was not the requester. */
  onBehalfBy: string | null;
};

/** Which words tell it, and what they are told with. */
export function ticketValues(facts: Facts): { name: TemplateName; values: Values } {
  const { template, reader, ticket, reply, onBehalfBy } = facts;
  const url = pageOf(reader, ticket.reference);
  const lines = { name: reader.name, reference: ticket.reference, subject: ticket.subject };
  switch (template) {
    case "acknowledgement":
      return {
        name: onBehalfBy === null ? "acknowledgement" : "acknowledgement_on_behalf",
        values: {
          lines: { ...lines, author: onBehalfBy ?? "" },
          quotes: { request: ticket.subject },
          links: { link: url },
        },
      };
    case "reply":
      return {
        name: "reply",
        values: {
          lines: {
            ...lines,
            author: reply?.author.name ?? "Muster",
            files: (reply?.attachments ?? []).map(({ name }) => name).join(", "),
          },
          quotes: { reply: withoutImages(reply?.body ?? "") },
          links: { link: url },
        },
      };
    case "reminder":
      return { name: "reminder", values: { lines, links: { link: url } } };
    case "resolved":
      return {
        ...(ticket.type === "request" ? { name: "fulfilled" } : { name: "resolved" }),
        values: {
          lines,
          quotes: { solution: ticket.resolutionNote ?? "" },
          links: goingOnFrom(url, ticket.type),
          ...(ticket.requesterId === reader.id ? { rating: ratingOf(ticket.id, reader) } : {}),
        },
      };
  }
}

/** Where the requester says whether that was it: what was asked for arrives, what was broken works. */
const goingOnFrom = (url: string, type: string): Record<string, string> =>
  type === "request"
    ? { arrived: `${url}?move=close`, missing: `${url}?move=reopen` }
    : { works: `${url}?move=confirm`, broken: `${url}?move=reopen` };

/** A link for each score, from the worst to the best. Following one changes nothing by itself. */
export const ratingOf = (ticketId: string, reader: { id: string; locale: string }) =>
  scoresIn(reader.locale).map((label, at) => ({
    label,
    url: `${env.APP_URL}/rate/${signToken("rate", [ticketId, reader.id])}?score=${at + 1}`,
  }));

/** A mail has no files, and only the desk can show them. */
const withoutImages = (markdown: string) =>
  markdown.replace(/!\[([^\]]*)\]\(attachment:[^)\s]*\)/g, "[$1]");
