import { createTranslator } from "use-intl/core";
import mail from "@/messages/en/mail.json";
import { pageOf } from "./address";
import type { Block, Letter } from "./letter";
import type { TicketTemplate } from "./queue";

type Facts = {
  template: TicketTemplate;
  reader: { name: string; role: string };
  ticket: { reference: string; subject: string; resolutionNote: string | null };
  reply: { body: string; author: { name: string }; attachments: { name: string }[] } | null;
  /** Whoever made the ticket, where it was not the requester. */
  onBehalfBy: string | null;
};

const t = createTranslator({ locale: "en", messages: { mail }, namespace: "mail" });

/** Says in plain words what happened and where to go on. */
export function writeLetter(facts: Facts): Letter {
  const { reference, subject } = facts.ticket;
  const url = pageOf(facts.reader, reference);
  return {
    subject: t("subject", { reference, subject }),
    blocks: [
      text(t("greeting", { name: facts.reader.name })),
      ...bodyOf(facts, url),
      { kind: "small", text: t("footer", { reference }) },
    ],
  };
}

function bodyOf({ template, ticket, reply, onBehalfBy }: Facts, url: string): Block[] {
  const { reference } = ticket;
  const open: Block = { kind: "link", label: t("open", { reference }), url };
  if (template === "reply") {
    const author = reply?.author.name ?? "Muster";
    const said = withoutImages(reply?.body ?? "");
    const names = (reply?.attachments ?? []).map(({ name }) => name).join(", ");
    return [
      text(t("reply.intro", { author, reference })),
      ...(said === "" ? [] : [quote(said)]),
      ...(names === "" ? [] : [text(t("reply.files", { names }))]),
      open,
    ];
  }
  if (template === "acknowledgement") {
    const intro = onBehalfBy
      ? t("acknowledgement.onBehalf", { reference, author: onBehalfBy })
      : t("acknowledgement.intro", { reference });
    return [text(intro), quote(ticket.subject), text(t("acknowledgement.next")), open];
  }
  return [
    text(t("resolved.intro", { reference })),
    quote(ticket.resolutionNote ?? ""),
    text(t("resolved.question")),
    { kind: "link", label: t("resolved.works"), url: `${url}?move=confirm` },
    { kind: "link", label: t("resolved.broken"), url: `${url}?move=reopen` },
  ];
}

/** A mail has no files, and only the desk can show them. */
const withoutImages = (markdown: string) =>
  markdown.replace(/!\[([^\]]*)\]\(attachment:[^)\s]*\)/g, "[$1]");

const text = (words: string): Block => ({ kind: "text", text: words });
const quote = (markdown: string): Block => ({ kind: "quote", markdown });
