import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Part } from "@/components/ui/part";
import { When } from "@/components/ui/when";
import type { RuleRunView } from "@/lib/automation/contract";

/** What a rule did, the latest first. */
export function RunLog({ runs }: { runs: readonly RuleRunView[] }) {
  const t = useTranslations("automation");
  return (
    <Part title={t("log")}>
      {runs.length === 0 && <p className="text-text-2">{t("logNone")}</p>}
      <ol className="grid gap-1.5">
        {runs.map(({ eventId, turnId, ticket, outcome, reason, at }) => (
          <li key={`${eventId ?? turnId} ${ticket.id}`} className="grid min-w-0">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={outcome === "done" ? "plain" : "danger"}>
                {t(`outcomes.${outcome}`)}
              </Badge>
              <Link
                href={`/tickets/${ticket.reference}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center font-mono text-meta text-link hover:underline pointer-coarse:min-h-11"
              >
                {ticket.reference}
              </Link>
              <span className="text-text-2">
                <When at={at} as="hour" />
              </span>
            </span>
            {reason !== null && <bdi className="text-text-2">{reason}</bdi>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
