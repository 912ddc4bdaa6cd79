import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/major-incidents/panel";
import { PriorityMark } from "@/components/tickets/priority-mark";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { When } from "@/components/ui/when";
import type { Named, TicketRow } from "@/lib/tickets/contract";

const LINK =
  "inline-flex min-h-6 min-w-0 items-center gap-1.5 text-link hover:underline pointer-coarse:min-h-11";

type ServicesProps = { id: string; title: string; services: readonly Named[]; none: string };

/** Other services by name: the picture in words. */
export function ServiceNames({ id, title, services, none }: ServicesProps) {
  return (
    <Panel id={id} title={title} count={services.length}>
      <Lines none={none}>
        {services.map(({ id: serviceId, name }) => (
          <Link key={serviceId} href={`/services/${serviceId}`} prefetch={false} className={LINK}>
            <bdi className="truncate">{name}</bdi>
          </Link>
        ))}
      </Lines>
    </Panel>
  );
}

type TicketsProps = {
  id: string;
  title: string;
  rows: readonly TicketRow[];
  none: string;
  all: { href: string; label: string } | null;
};

/** The open tickets of a service that are of one kind. */
export function ServiceTickets({ id, title, rows, none, all }: TicketsProps) {
  return (
    <Panel id={id} title={title}>
      <Lines none={none}>
        {rows.map((row) => (
          <Link key={row.id} href={`/tickets/${row.reference}`} prefetch={false} className={LINK}>
            {row.priority && <PriorityMark priority={row.priority} />}
            <StatusGlyph state={row.state} holdReason={row.holdReason} />
            <span className="font-mono text-meta">{row.reference}</span>
            <bdi className="truncate">{row.subject}</bdi>
          </Link>
        ))}
      </Lines>
      {all && (
        <p>
          <Link href={all.href} prefetch={false} className={LINK}>
            {all.label}
          </Link>
        </p>
      )}
    </Panel>
  );
}

type MajorsProps = { majors: readonly { reference: string; title: string; severity: string }[] };

/** The major incidents that concern a service now. */
export function ServiceMajors({ majors }: MajorsProps) {
  const t = useTranslations("services");
  return (
    <Panel id="service-majors" title={t("majors")} count={majors.length}>
      <Lines none={t("noMajors")}>
        {majors.map(({ reference, title, severity }) => (
          <Link
            key={reference}
            href={`/major-incidents/${reference}`}
            prefetch={false}
            className={LINK}
          >
            <span className="font-mono text-meta">
              {severity} {reference}
            </span>
            <bdi className="truncate">{title}</bdi>
          </Link>
        ))}
      </Lines>
    </Panel>
  );
}

type PlannedProps = {
  planned: readonly { id: string; title: string; startsAt: string; endsAt: string }[];
};

/** When it is known in advance not to work. */
export function ServiceMaintenance({ planned }: PlannedProps) {
  const t = useTranslations("services");
  return (
    <Panel id="service-maintenance" title={t("maintenance")} count={planned.length}>
      <Lines none={t("noMaintenance")}>
        {planned.map(({ id, title, startsAt, endsAt }) => (
          <span key={id} className="grid">
            <bdi>{title}</bdi>
            <span className="text-text-2">
              <When at={startsAt} as="hour" /> – <When at={endsAt} as="hour" />
            </span>
          </span>
        ))}
      </Lines>
    </Panel>
  );
}

function Lines({ none, children }: { none: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="text-text-2">{none}</p>;
  return (
    <ul className="grid gap-1">
      {children.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once.
        <li key={at} className="min-w-0">
          {line}
        </li>
      ))}
    </ul>
  );
}
