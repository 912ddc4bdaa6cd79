import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import type { KnownErrorView } from "@/lib/problems/contract";

/** What is known, each with the way around it. */
export function KnownErrors({ rows }: { rows: readonly KnownErrorView[] }) {
  const t = useTranslations("problems.known");
  return rows.map(({ id, title, service, workaroundHtml, state, updatedAt }) => (
    <article
      key={id}
      id={id}
      aria-labelledby={`title-${id}`}
      className="grid scroll-mt-4 gap-2 rounded-card border border-line bg-surface p-4"
    >
      <h2 id={`title-${id}`} className="font-semibold">
        <bdi>{title}</bdi>
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2">
        <Badge>{t(state)}</Badge>
        {service !== null && <bdi>{service}</bdi>}
        <When at={updatedAt} as="hour" />
      </p>
      <TypedText html={workaroundHtml} />
    </article>
  ));
}
