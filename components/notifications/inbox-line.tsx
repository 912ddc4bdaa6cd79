import { BellOff, Clock3 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { InboxRowView } from "@/lib/notifications/contract";
import { RowButtons, type RowWords } from "./row-buttons";

type Props = { row: InboxRowView; action: FormAction; words: RowWords };

/** One subject: the newest of what happened to it, how much lies below, and why it is here. */
export function InboxLine({ row, action, words }: Props) {
  const t = useTranslations("notifications");
  const isUnread = row.unread > 0;
  return (
    <li
      data-line
      className="relative grid min-h-(--row) grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-3 border-line px-3.5 py-1.5 not-last:border-b hover:bg-sunken max-sm:gap-x-2 sm:flex"
    >
      <span className="w-2 flex-none self-start pt-2">
        {isUnread && <span className="block size-2 rounded-full bg-accent" />}
      </span>
      <span className="contents min-w-0 flex-1 gap-x-2 sm:flex sm:flex-wrap sm:items-baseline">
        <Link
          href={row.url}
          prefetch={false}
          data-row
          className={`col-span-2 col-start-2 after:absolute after:inset-0 ${isUnread ? "font-semibold" : ""}`}
        >
          {isUnread && <span className="sr-only">{t("filter.unread")}: </span>}
          <span className="font-mono text-meta font-normal text-text-2">
            {row.subject.reference}
          </span>{" "}
          <bdi className="wrap-anywhere">{row.subject.subject}</bdi>
        </Link>
        <span className="col-span-3 col-start-2 row-start-2 text-text-2">
          <bdi>{row.latest.text}</bdi>
          {row.others > 0 && (
            <span className="ms-1.5 text-meta whitespace-nowrap tabular-nums">
              {t("others", { count: row.others })}
            </span>
          )}
        </span>
        <span className="col-start-2 row-start-3 flex flex-wrap items-center gap-x-2">
          <span className="text-meta text-text-3">{t(`reason.${row.reason}`)}</span>
          <Standing row={row} />
        </span>
      </span>
      <span className="col-start-4 row-start-1 self-start text-text-2 max-sm:text-meta sm:ms-auto sm:self-center">
        <When at={row.lastAt} />
      </span>
      <span className="col-span-2 col-start-3 row-start-3">
        <RowButtons row={stateOf(row)} action={action} words={words} />
      </span>
    </li>
  );
}

const stateOf = (row: InboxRowView) => ({
  id: row.id,
  reference: row.subject.reference,
  isDone: row.doneAt !== null,
  isSnoozed: row.snoozedAt !== null,
  isUnread: row.unread > 0,
  isMuted: row.level === "muted",
  isLeft: row.level === "off",
});

function Standing({ row }: { row: InboxRowView }) {
  const t = useTranslations("notifications");
  const icon = { "aria-hidden": true, size: 14, strokeWidth: 1.75 } as const;
  return (
    <>
      {row.snoozedAt !== null && (
        <span className="inline-flex items-center gap-1 text-meta text-text-2">
          <Clock3 {...icon} />
          {row.snoozedUntil === null ? (
            t("snoozed.reply")
          ) : (
            <>
              {t("snoozed.until")} <When at={row.snoozedUntil} as="hour" />
            </>
          )}
        </span>
      )}
      {row.level !== "all" && (
        <Badge tone="plain">
          <BellOff {...icon} />
          {t(`level.${row.level}`)}
        </Badge>
      )}
    </>
  );
}
