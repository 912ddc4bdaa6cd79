import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { TicketRow } from "@/lib/tickets/contract";
import { TurnBadge } from "./turn-badge";

type Props = { rows: readonly TicketRow[]; selfId: string; title?: string };

/** A customer's requests, each with whose turn it is. */
export function RequestList({ rows, selfId, title }: Props) {
  const t = useTranslations("portal");
  const heading =
    title === undefined ? null : (
      <h2 id="requests" className="text-caps font-semibold tracking-wide text-text-2 uppercase">
        {title}
      </h2>
    );
  if (rows.length === 0) {
    return (
      <EmptyState
        action={
          <ButtonLink href="/requests/new" look="primary">
            {t("list.new")}
          </ButtonLink>
        }
      >
        {t("list.empty")}
      </EmptyState>
    );
  }
  return (
    <section className="grid gap-2" aria-labelledby={heading ? "requests" : "title"}>
      {heading}
      <ul className="overflow-hidden rounded-card border border-line bg-surface">
        {rows.map((row) => (
          <li key={row.id} className="not-last:border-b border-line">
            <Link
              href={`/requests/${row.reference}`}
              prefetch={false}
              className="grid gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunken sm:grid-cols-[190px_minmax(0,1fr)_auto] sm:items-start"
            >
              <TurnBadge
                turn={row.turn}
                state={row.state}
                holdReason={row.holdReason}
                merged={row.merged}
              />
              <span className={row.unread ? "font-semibold" : "font-medium"}>
                <bdi>{row.subject}</bdi>
                {row.unread && (
                  <span className="ms-2 inline-block size-2 rounded-full bg-accent align-middle">
                    <span className="sr-only">{t("list.unread")}</span>
                  </span>
                )}
                <span className="block text-body font-normal text-text-2">
                  <span className="font-mono text-meta">{row.reference}</span>
                  {row.requester.id !== selfId && (
                    <>
                      {" · "}
                      <bdi>{row.requester.name}</bdi>
                    </>
                  )}
                </span>
              </span>
              <span className="text-body text-text-2">
                <When at={row.updatedAt} as="long" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
