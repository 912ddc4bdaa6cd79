import Link from "next/link";
import { useTranslations } from "next-intl";
import { Part } from "@/components/ui/part";
import type { DryRunView } from "@/lib/automation/contract";

/** What would have set a rule off. */
export function DryRun({ tried }: { tried: DryRunView }) {
  const t = useTranslations("automation");
  const { events, tickets, more, sample } = tried;
  return (
    <Part title={t("dryRun")}>
      <p>{t("dryRunSays", { events, tickets })}</p>
      {more && <p className="text-text-2">{t("dryRunMore")}</p>}
      <ul className="grid gap-1">
        {sample.map(({ id, reference, subject }) => (
          <li key={id} className="min-w-0">
            <Link
              href={`/tickets/${reference}`}
              prefetch={false}
              className="inline-flex min-h-6 max-w-full items-center gap-1.5 text-link hover:underline pointer-coarse:min-h-11"
            >
              <span className="font-mono text-meta whitespace-nowrap">{reference}</span>
              <bdi className="truncate">{subject}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
