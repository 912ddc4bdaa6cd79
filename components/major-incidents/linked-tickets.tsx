import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { CheckList } from "@/components/ui/check-list";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { LikelyTicketView, LinkedTicketView } from "@/lib/major-incidents/room-contract";
import { Ask } from "./ask";

type Props = {
  miId: string;
  total: number;
  tickets: readonly LinkedTicketView[];
  likely: readonly LikelyTicketView[];
  canLink: boolean;
  linkAction: FormAction;
  unlinkAction: FormAction;
  /** Whether this is their own page. */
  isWhole?: boolean;
};

/** What hangs on it, and what looks as if it should. */
export function LinkedTickets(props: Props) {
  const { miId, total, tickets, likely, canLink, linkAction, unlinkAction, isWhole } = props;
  const t = useTranslations("majors");
  const send = { majorIncidentId: miId };
  return (
    <div className="grid gap-2">
      {tickets.length === 0 && <p className="text-text-2">{t("linked.none")}</p>}
      <ul className="grid gap-0.5">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="flex items-start gap-2">
            <Link
              href={`/tickets/${ticket.reference}`}
              prefetch={false}
              className="min-w-0 flex-1 rounded-control py-1 hover:bg-sunken"
            >
              <span className="flex items-center gap-1.5">
                <StatusGlyph state={ticket.state} holdReason={null} />
                <span className="font-mono text-meta text-text-2">{ticket.reference}</span>
                {ticket.stillBrokenAt && (
                  <span className="text-meta font-semibold text-danger">{t("linked.broken")}</span>
                )}
              </span>
              <span className="block">
                <bdi>{ticket.subject}</bdi>
              </span>
              <span className="block text-meta text-text-2">
                {[ticket.requester.name, ticket.organisation?.name].filter(Boolean).join(" · ")}
              </span>
            </Link>
            {canLink && (
              <Ask
                action={unlinkAction}
                look="quiet"
                label={
                  <>
                    {t("linked.unlink")}
                    <span className="sr-only"> {ticket.reference}</span>
                  </>
                }
                send={{ ...send, ticketId: ticket.id }}
              />
            )}
          </li>
        ))}
      </ul>
      {total > tickets.length && (
        <p className="text-text-2">{t("linked.more", { count: total - tickets.length })}</p>
      )}
      {!isWhole && (
        <p>
          <Link href={`/major-incidents/${miId}/tickets`} className="text-link underline">
            {t("linked.all")}
          </Link>
        </p>
      )}
      {canLink && (
        <div className="flex flex-wrap gap-2">
          <Ask
            id="mi-link"
            action={linkAction}
            label={t("linked.link")}
            keyTarget="mi-link"
            send={send}
            fields={{ ticketIds: { label: t("linked.references") } }}
          >
            <TextField name="ticketIds" placeholder="INC-1042 INC-1043" autoComplete="off" />
          </Ask>
          {likely.length > 0 && (
            <Ask
              id="mi-likely"
              action={linkAction}
              label={t("linked.likely", { count: likely.length })}
              lead={t("linked.likelyLead")}
              send={send}
              fields={{ chosen: { label: t("linked.choose") } }}
            >
              <CheckList
                name="chosen"
                options={likely.map((one) => ({
                  value: one.id,
                  label: `${one.reference} ${one.subject}`,
                }))}
                chosen={likely.filter(({ likeness }) => likeness >= 0.6).map(({ id }) => id)}
              />
            </Ask>
          )}
        </div>
      )}
    </div>
  );
}
