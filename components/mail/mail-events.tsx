import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import { CAPTURED, type MailView } from "@/lib/mail/contract";

type Props = { events: MailView["events"] };

/** What became of one mail, oldest first, with the other side's own words. */
export function MailEvents({ events }: Props) {
  const t = useTranslations("mail");
  return (
    <ol className="grid gap-1">
      {events.map((event) => (
        <li
          key={`${event.kind}:${event.at}:${event.confidence}:${event.target}`}
          className="flex min-w-0 flex-wrap items-baseline gap-x-2"
        >
          <span className="text-text-2 tabular-nums">
            <When at={event.at} as="exact" />
          </span>
          <span>
            {isCaptured(event) ? t("trace.captured") : t("trace.event", { kind: event.kind })}
            {(event.source === "pixel" || event.source === "link") && (
              <> {t("trace.by", { confidence: event.confidence })}</>
            )}
            {event.times > 1 && <>, {t("trace.times", { count: event.times })}</>}
          </span>
          {event.target && <bdi className="text-meta break-all text-text-2">{event.target}</bdi>}
          {event.code && <span className="text-meta">{t("trace.code", { code: event.code })}</span>}
          {event.detail && !isCaptured(event) && (
            <bdi className="basis-full font-mono text-meta break-words text-text-2">
              {event.detail}
            </bdi>
          )}
        </li>
      ))}
    </ol>
  );
}

const isCaptured = ({ kind, detail }: MailView["events"][number]) =>
  kind === "accepted" && detail === CAPTURED;
