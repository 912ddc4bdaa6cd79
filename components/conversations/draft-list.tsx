import { PencilLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { DraftView } from "@/lib/conversations/draft-contract";

type Props = { drafts: readonly DraftView[]; room: "desk" | "portal" };

const PLACES = {
  desk: { ticket: "/tickets/", new: "/tickets/new" },
  portal: { ticket: "/requests/", new: "/requests/new" },
};

/** What somebody has begun and not sent, the latest first. */
export function DraftList({ drafts, room }: Props) {
  const t = useTranslations("composer.drafts");
  if (drafts.length === 0) {
    return (
      <EmptyState glyph={<PencilLine aria-hidden size={24} strokeWidth={1.5} />}>
        {t("empty")}
      </EmptyState>
    );
  }
  const places = PLACES[room];
  return (
    <ul className="border-line bg-surface in-[.comfortable]:rounded-card in-[.comfortable]:border">
      {drafts.map(({ kind, ticket, body, other, fields, attachments, savedAt }) => (
        <li
          key={`${ticket?.id}:${kind}`}
          className="relative grid min-h-(--row) grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line px-3.5 py-1.5 not-last:border-b hover:bg-sunken"
        >
          <span className="grid min-w-0 gap-x-2">
            <Link
              href={ticket ? `${places.ticket}${ticket.reference}` : places.new}
              prefetch={false}
              data-row
              className="truncate font-medium after:absolute after:inset-0"
            >
              {ticket && (
                <span className="font-mono text-meta font-normal text-text-3">
                  {ticket.reference}{" "}
                </span>
              )}
              <bdi>{ticket?.subject ?? (fields.subject || t("new"))}</bdi>
            </Link>
            <span className="truncate text-text-2">
              {ticket && `${kind === "internal" ? t("note") : t("reply")}: `}
              <bdi>
                {(body || (other?.body ?? attachments.map(({ name }) => name).join(", "))).slice(
                  0,
                  200,
                )}
              </bdi>
            </span>
          </span>
          <span className="text-meta text-text-3">{savedAt !== null && <When at={savedAt} />}</span>
        </li>
      ))}
    </ul>
  );
}
