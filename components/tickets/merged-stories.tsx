import Link from "next/link";
import { useTranslations } from "next-intl";
import { Message } from "@/components/conversations/message";
import type { MergedStory } from "./merged-story";

type Props = { stories: readonly MergedStory[]; room: "tickets" | "requests" };

/** What was said on the tickets that go on as this one, each as a part of its own. */
export function MergedStories({ stories, room }: Props) {
  const t = useTranslations("merging");
  return stories.map(({ ticket, replies, more }) => (
    <details
      key={ticket.id}
      open={stories.length === 1}
      className="grid gap-3 rounded-card border border-line bg-sunken p-3 sm:px-4"
    >
      <summary className="min-h-6 font-semibold">
        <bdi>{t("from", { reference: ticket.reference, subject: ticket.subject })}</bdi>
      </summary>
      <div className="grid gap-3 pbs-3">
        <Message
          id={ticket.id}
          author={ticket.requester.name}
          at={ticket.createdAt}
          html={ticket.descriptionHtml}
          text={ticket.description}
          files={ticket.attachments}
          kind="public"
        />
        {replies.map((reply) => (
          <Message
            key={reply.id}
            id={reply.id}
            author={reply.author.name}
            at={reply.createdAt}
            html={reply.bodyHtml}
            text={reply.body}
            files={reply.attachments}
            kind={reply.audience}
          />
        ))}
        <p>
          <Link
            href={`/${room}/${ticket.reference}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-link hover:underline pointer-coarse:min-h-11"
          >
            {more
              ? t("whole", { reference: ticket.reference })
              : t("see", { reference: ticket.reference })}
          </Link>
        </p>
      </div>
    </details>
  ));
}
