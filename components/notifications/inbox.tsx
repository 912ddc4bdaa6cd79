import { InboxIcon, Mail, MailOpen } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { formWords } from "@/components/ui/words";
import type { NotificationView } from "@/lib/notifications/contract";

type Props = {
  rows: readonly NotificationView[];
  /** Only what is unread is being shown. */
  unread: boolean;
  readAction: FormAction;
  unreadAction: FormAction;
};

/** What concerns the reader, newest first, each with why they got it. */
export async function Inbox({ rows, unread, readAction, unreadAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("notifications"), formWords()]);
  if (rows.length === 0) {
    return (
      <EmptyState glyph={<InboxIcon aria-hidden size={24} strokeWidth={1.5} />}>
        {unread ? t("emptyUnread") : t("empty")}
      </EmptyState>
    );
  }
  return (
    <ul className="border-line bg-surface in-[.comfortable]:rounded-card in-[.comfortable]:border">
      {rows.map((row) => {
        const isRead = row.readAt !== null;
        const name = isRead ? t("markUnread") : t("markRead");
        return (
          <li
            key={row.id}
            className="relative grid min-h-(--row) grid-cols-[8px_minmax(0,1fr)_auto] items-center gap-x-3 border-line px-3.5 py-1.5 not-last:border-b hover:bg-sunken"
          >
            <span>{!isRead && <span className="block size-2 rounded-full bg-accent" />}</span>
            <span className="grid min-w-0 gap-x-2 sm:flex sm:flex-wrap sm:items-baseline">
              <Link
                href={row.url}
                prefetch={false}
                data-row
                className={`after:absolute after:inset-0 ${isRead ? "" : "font-semibold"}`}
              >
                {!isRead && <span className="sr-only">{t("filter.unread")}: </span>}
                {row.subject && (
                  <>
                    <span className="font-mono text-meta font-normal text-text-3">
                      {row.subject.reference}
                    </span>{" "}
                    <bdi>{row.subject.subject}</bdi>
                  </>
                )}
              </Link>
              <span className="text-text-2">
                <bdi>{row.text}</bdi>
              </span>
              <span className="text-meta text-text-3">{t(`reason.${row.reason}`)}</span>
            </span>
            <span className="flex items-center gap-2 text-text-2">
              <When at={row.createdAt} />
              <ActionForm
                action={isRead ? unreadAction : readAction}
                words={words}
                fields={{}}
                className="relative"
              >
                <input type="hidden" name="id" value={row.id} />
                <SubmitButton look="quiet" aria-label={name} title={name} className="px-1.5!">
                  {isRead ? (
                    <Mail aria-hidden size={16} strokeWidth={1.75} />
                  ) : (
                    <MailOpen aria-hidden size={16} strokeWidth={1.75} />
                  )}
                </SubmitButton>
              </ActionForm>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export async function MarkAllRead({ action }: { action: FormAction }) {
  const [t, words] = await Promise.all([getTranslations("notifications"), formWords()]);
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <SubmitButton look="plain">{t("markAllRead")}</SubmitButton>
    </ActionForm>
  );
}
