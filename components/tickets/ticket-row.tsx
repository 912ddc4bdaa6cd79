import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { PendingHint } from "@/components/ui/pending-hint";
import { When } from "@/components/ui/when";
import type { TicketRow as Row } from "@/lib/tickets/contract";
import { PriorityMark } from "./priority-mark";
import { StatusGlyph } from "./status-glyph";

/** One line of the queue: unread, priority, state, reference, what it is, when, whose. */
export function TicketRow({ row, href, open }: { row: Row; href: string; open: boolean }) {
  const t = useTranslations("desk");
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        data-row={row.id}
        aria-current={open ? "true" : undefined}
        className="group grid min-h-(--row) grid-cols-[8px_14px_14px_minmax(72px,auto)_minmax(0,1fr)_auto_20px] items-center gap-x-2.5 border-b border-line px-3.5 outline-offset-[-2px] hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:shadow-[inset_2px_0_var(--accent)] rtl:aria-[current]:shadow-[inset_-2px_0_var(--accent)] max-sm:grid-cols-[8px_14px_14px_minmax(0,1fr)_auto] max-sm:gap-y-0.5 max-sm:py-2"
      >
        <span>
          {row.unread && (
            <span className="block size-2 rounded-full bg-accent">
              <span className="sr-only">{t("unread")}</span>
            </span>
          )}
        </span>
        <span>{row.priority && <PriorityMark priority={row.priority} />}</span>
        <StatusGlyph state={row.state} holdReason={row.holdReason} />
        <span className="font-mono text-meta text-text-3">{row.reference}</span>
        <span
          className={`truncate max-sm:col-span-full max-sm:col-start-2 max-sm:row-start-2 ${row.unread ? "font-semibold" : ""}`}
        >
          <bdi>{row.subject}</bdi>
          <span className="font-normal text-text-2">
            {" · "}
            <bdi>{row.requester.name}</bdi>
          </span>
        </span>
        <span className="text-end text-text-2 tabular-nums max-sm:text-meta">
          <When at={row.updatedAt} />
        </span>
        <span className="flex max-sm:hidden" title={row.assignee?.name ?? t("nobody")}>
          <Avatar name={row.assignee?.name ?? null} />
          <span className="sr-only">{row.assignee?.name ?? t("nobody")}</span>
        </span>
        <PendingHint />
      </Link>
    </li>
  );
}
