import { Mail } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import {
  INBOUND_STATES,
  type InboundMailView,
  type InboundState,
} from "@/lib/mail/inbound/contract";
import { InboundStanding } from "./inbound-standing";

type BarProps = { chosen: InboundState | null; quarantined: number };

/** The states that a mail can stand in; what waits for somebody says how much it is. */
export function InboundFilterBar({ chosen, quarantined }: BarProps) {
  const t = useTranslations("arrived");
  return (
    <ul
      aria-label={t("filter")}
      className="flex flex-wrap gap-1.5 border-b border-line px-3.5 py-2"
    >
      {[null, ...INBOUND_STATES].map((state) => (
        <li key={state ?? "all"}>
          <Link
            href={state === null ? "/admin/inbound" : `/admin/inbound?state=${state}`}
            prefetch={false}
            aria-current={state === chosen ? "true" : undefined}
            className={`${buttonClass("quiet")} aria-[current]:bg-accent-soft aria-[current]:text-text`}
          >
            {state === null ? t("all") : t(`state.${state}`)}
            {state === "quarantined" && <span className="tabular-nums">{quarantined}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type Props = { rows: readonly InboundMailView[]; isFiltered: boolean };

/** What came in, and what became of it. */
export function InboundList({ rows, isFiltered }: Props) {
  const t = useTranslations("arrived");
  if (rows.length === 0) {
    return (
      <EmptyState glyph={<Mail aria-hidden size={24} strokeWidth={1.5} />}>
        {t(isFiltered ? "emptyState" : "empty")}
      </EmptyState>
    );
  }
  const head = ["when", "state", "from", "subject", "mailbox", "ticket"] as const;
  return (
    <TableFrame stacks label={t("title")} head={head.map((name) => t(`head.${name}`))}>
      {rows.map((mail) => (
        <tr key={mail.id}>
          <td>
            <When at={mail.receivedAt} as="hour" />
          </td>
          <td>
            <InboundStanding mail={mail} />
          </td>
          <td>
            <bdi>{mail.from?.address ?? "–"}</bdi>
          </td>
          <td className="max-sm:basis-full">
            <Link
              href={`/admin/inbound/${mail.id}`}
              prefetch={false}
              className="text-link underline"
            >
              <bdi>{nameOf(mail, t)}</bdi>
            </Link>
          </td>
          <td>{mail.mailbox}</td>
          <td>
            {mail.ticket && (
              <Link
                href={`/tickets/${mail.ticket.reference}`}
                prefetch={false}
                className="font-mono text-meta text-link underline"
              >
                {mail.ticket.reference}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

type Words = (key: "noSubject" | "gone" | "unread") => string;

/** What a mail is called in a list: one that nobody read yet, or that was purged, has no subject. */
export function nameOf({ subject, state }: InboundMailView, t: Words): string {
  if (subject) return subject;
  if (subject === "") return t("noSubject");
  return t(state === "waiting" || state === "quarantined" ? "unread" : "gone");
}
