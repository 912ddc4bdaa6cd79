import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { Named, TicketView } from "@/lib/tickets/contract";
import { ChangeDetails, ChangePriority } from "./change-forms";
import { Links } from "./links";

type Props = {
  ticket: TicketView;
  teams: readonly Named[];
  services: readonly Named[];
  reviseAction: FormAction;
  linkAction: FormAction;
  unlinkAction: FormAction;
  watchers: ReactNode;
  /** By which a lead decides on the priority. */
  override: ReactNode;
};

/** What is known of the ticket beside the conversation: a column, or a strip where it is narrow. */
export function Properties(props: Props) {
  const { ticket, teams, services, reviseAction, watchers, override, ...links } = props;
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  const none = <span className="text-text-3">{desk("none")}</span>;
  const rows: [string, ReactNode][] = [
    [
      t("field.requester"),
      <span key="requester" className="grid">
        <bdi className="font-medium">{ticket.requester.name}</bdi>
        {ticket.requester.email && (
          <span className="hidden text-meta text-text-2 @4xl:inline">{ticket.requester.email}</span>
        )}
      </span>,
    ],
  ];
  if (ticket.organisation) {
    rows.push([t("field.organisation"), <bdi key="o">{ticket.organisation.name}</bdi>]);
  }
  rows.push(
    [
      t("field.priority"),
      <ChangePriority key="priority" {...{ ticket, override }} action={reviseAction} />,
    ],
    [t("field.team"), ticket.team?.name ?? none],
    [
      t("field.service"),
      ticket.service ? (
        <Link
          key="service"
          href={`/services/${ticket.service.id}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-link hover:underline pointer-coarse:min-h-11"
        >
          <bdi>{ticket.service.name}</bdi>
        </Link>
      ) : (
        none
      ),
    ],
  );
  if (ticket.tags && ticket.tags.length > 0) {
    rows.push([
      t("field.tags"),
      <span key="tags" className="flex flex-wrap gap-1">
        {ticket.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </span>,
    ]);
  }
  if (ticket.links.length > 0 || ticket.can.revise) {
    rows.push([t("field.links"), <Links key="l" ticket={ticket} {...links} />]);
  }
  rows.push(
    [t("field.watchers"), watchers],
    [t("field.created"), <When key="created" at={ticket.createdAt} as="hour" />],
    [t("field.updated"), <When key="updated" at={ticket.updatedAt} />],
  );
  if (ticket.reopenCount) rows.push([t("field.reopened"), `${ticket.reopenCount} ×`]);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 @4xl:grid @4xl:gap-4">
      <dl className="contents">
        {rows.map(([name, value]) => (
          <div
            key={name}
            className="flex min-h-(--control) min-w-0 items-center gap-1.5 @4xl:grid @4xl:min-h-0 @4xl:content-start @4xl:gap-0.5"
          >
            <dt className="text-meta text-text-2">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      {ticket.can.revise && (
        <div className="no-print">
          <ChangeDetails ticket={ticket} teams={teams} services={services} action={reviseAction} />
        </div>
      )}
    </div>
  );
}
