import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { When } from "@/components/ui/when";
import type { AttachmentView } from "@/lib/attachments/contract";
import type { ReplyView } from "@/lib/conversations/contract";
import type { TimelineItem } from "@/lib/tickets/contract";
import { Message } from "./message";
import { eventsBetween, type Told } from "./weave";

type Props = {
  opening: {
    id: string;
    author: string;
    at: string;
    html: string;
    text: string;
    files: readonly AttachmentView[];
  };
  replies: readonly ReplyView[];
  timeline: readonly TimelineItem[];
  /** The sentence of an event, in the reader's words. */
  sentence: (item: TimelineItem) => string;
  /** The reader, who is called "You". */
  selfId: string;
  requesterId: string;
  /** What became of the mail of a reply, for whoever may know. */
  deliveryOf?: (replyId: string) => ReactNode;
};

/** The whole story: what was said, and between it what happened. */
export async function Thread({
  opening,
  replies,
  timeline,
  sentence,
  selfId,
  requesterId,
  deliveryOf,
}: Props) {
  const t = await getTranslations("ui");
  const roleOf = (id: string) => {
    if (id === selfId) return t("you");
    return id === requesterId ? t("requester") : undefined;
  };
  const woven = eventsBetween(replies, timeline);
  return (
    <section aria-labelledby="conversation" className="grid min-w-0 gap-3">
      <h2 id="conversation" className="sr-only">
        {t("conversation")}
      </h2>
      <Message
        id={opening.id}
        author={opening.author}
        at={opening.at}
        html={opening.html}
        text={opening.text}
        files={opening.files}
        kind="public"
        role={roleOf(requesterId)}
      />
      {woven.map((part) =>
        part.kind === "reply" ? (
          <Message
            key={part.reply.id}
            id={part.reply.id}
            author={part.reply.author.name}
            at={part.reply.createdAt}
            html={part.reply.bodyHtml}
            text={part.reply.body}
            files={part.reply.attachments}
            kind={part.reply.audience}
            role={roleOf(part.reply.author.id)}
            edited={part.reply.edited}
            delivery={deliveryOf?.(part.reply.id)}
          />
        ) : (
          <Events key={part.items[0]?.id} items={part.items} sentence={sentence} />
        ),
      )}
    </section>
  );
}

const FOLDED_FROM = 3;

type EventsProps = { items: Told["items"]; sentence: Props["sentence"] };

async function Events({ items, sentence }: EventsProps) {
  const t = await getTranslations("ui");
  const list = (
    <ol className="grid gap-1">
      {items.map((item) => (
        <li key={item.id} className="flex gap-2 text-text-2">
          <span aria-hidden className="mt-2 size-1.5 flex-none rounded-full bg-line-strong" />
          <span>
            <bdi>{sentence(item)}</bdi> · <When at={item.at} as="hour" />
          </span>
        </li>
      ))}
    </ol>
  );
  if (items.length < FOLDED_FROM) return <div className="px-3 sm:px-4">{list}</div>;
  return (
    <details className="px-3 text-text-2 sm:px-4">
      <summary className="min-h-6 w-fit rounded-control hover:text-text">
        {t("changes", { count: items.length })}
      </summary>
      <div className="pbs-1">{list}</div>
    </details>
  );
}
