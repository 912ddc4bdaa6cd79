import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { When } from "@/components/ui/when";
import type { AttachmentView } from "@/lib/attachments/contract";
import type { ReplyView } from "@/lib/conversations/contract";
import type { TimelineItem } from "@/lib/tickets/contract";
import { Earlier } from "./earlier";
import { firstNew } from "./first-new";
import { Message } from "./message";
import { Said, type Talk } from "./said";
import { TalkKeys } from "./talk-keys";
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
  /** How a message came by mail, for whoever may know: beside its words, and under them. */
  byMailOf?: (id: string, author: string) => { mark: ReactNode; more: ReactNode } | null;
  /** What came later is new to the reader; null or absent on a first visit, when all of it would be. */
  since?: string | null;
  talk: Omit<Talk, "selfId">;
  /** How many earlier messages are left out, and where all of them are. */
  earlier?: { count: number; href: string };
  /** What may be done with a reply. */
  actionsOf?: (reply: ReplyView) => ReactNode;
  /** What may be done about what happened, such as to undo it. */
  remedyOf?: (item: TimelineItem) => ReactNode;
};

/** From how many parts on a browser draws only those in sight. Searching and printing find all of them. */
const LONG_FROM = 40;

/** The whole story: what was said, and between it what happened. */
export function Thread({
  opening,
  replies,
  timeline,
  sentence,
  selfId,
  requesterId,
  deliveryOf,
  byMailOf,
  since = null,
  talk,
  earlier,
  actionsOf,
  remedyOf,
}: Props) {
  const t = useTranslations("ui");
  const live = useTranslations("live");
  const roleOf = (id: string) => {
    if (id === selfId) return t("you");
    return id === requesterId ? t("requester") : undefined;
  };
  const woven = eventsBetween(replies, timeline);
  const fresh = firstNew(woven, since, selfId);
  return (
    <section
      aria-labelledby="conversation"
      className={`grid min-w-0 gap-3 ${woven.length > LONG_FROM ? "drawn-in-sight" : ""}`}
    >
      <TalkKeys />
      <h2 id="conversation" className="sr-only">
        {t("conversation")}
      </h2>
      {fresh && fresh.at > 0 && (
        <a
          href="#new"
          className={`no-print sticky top-2 z-10 justify-self-end ${buttonClass("plain")}`}
        >
          {live("jump", { count: fresh.count })} <span aria-hidden>↓</span>
        </a>
      )}
      <Message
        id={opening.id}
        author={opening.author}
        at={opening.at}
        html={opening.html}
        text={opening.text}
        files={opening.files}
        kind="public"
        role={roleOf(requesterId)}
        delivery={byMailOf?.(opening.id, opening.author)?.mark}
        below={byMailOf?.(opening.id, opening.author)?.more}
      />
      {earlier && earlier.count > 0 && <Earlier {...earlier} />}
      {woven.map((part, at) => (
        <Fragment key={part.kind === "reply" ? part.reply.id : part.items[0]?.id}>
          {fresh?.at === at && <NewLine>{live("new")}</NewLine>}
          {part.kind === "reply" ? (
            <Said
              reply={part.reply}
              talk={{ ...talk, selfId }}
              role={roleOf(part.reply.author.id)}
              delivery={deliveryOf?.(part.reply.id)}
              byMail={byMailOf?.(part.reply.id, part.reply.author.name) ?? null}
              actions={actionsOf?.(part.reply)}
            />
          ) : (
            <Events items={part.items} sentence={sentence} remedyOf={remedyOf} />
          )}
        </Fragment>
      ))}
    </section>
  );
}

function NewLine({ children }: { children: ReactNode }) {
  return (
    <p
      id="new"
      className="no-print flex scroll-mt-4 items-center gap-2 text-meta font-semibold text-link before:h-px before:flex-1 before:bg-accent after:h-px after:flex-1 after:bg-accent"
    >
      {children}
    </p>
  );
}

const FOLDED_FROM = 3;

type EventsProps = {
  items: Told["items"];
  sentence: Props["sentence"];
  remedyOf: Props["remedyOf"];
};

function Events({ items, sentence, remedyOf }: EventsProps) {
  const remedies = items.map((item) => remedyOf?.(item) ?? null);
  const t = useTranslations("ui");
  const list = (
    <ol className="grid gap-1">
      {items.map((item, at) => (
        <li key={item.id} id={`event-${item.id}`} className="flex scroll-mt-4 gap-2 text-text-2">
          <span aria-hidden className="mt-2 size-1.5 flex-none rounded-full bg-line-strong" />
          <span>
            <bdi>{sentence(item)}</bdi> ·{" "}
            <a
              href={`#event-${item.id}`}
              className="inline-flex min-h-6 items-center hover:underline pointer-coarse:min-h-11"
            >
              <When at={item.at} as="hour" />
            </a>
          </span>
          {remedies[at]}
        </li>
      ))}
    </ol>
  );
  const isShort = items.length < FOLDED_FROM;
  // What somebody may want to undo is not hidden.
  if (isShort || remedies.some((remedy) => remedy !== null))
    return <div className="px-3 sm:px-4">{list}</div>;
  return (
    <details className="px-3 text-text-2 sm:px-4">
      <summary className="min-h-6 w-fit rounded-control hover:text-text">
        {t("changes", { count: items.length })}
      </summary>
      <div className="pbs-1">{list}</div>
    </details>
  );
}
