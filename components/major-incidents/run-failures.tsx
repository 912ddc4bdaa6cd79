import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { BatchView } from "@/lib/major-incidents/stand-down-contract";

/** What a run could not do is for somebody to do by hand. */
export async function RunFailures({ batch }: { batch: BatchView | null }) {
  if (batch === null || batch.failed === 0) return null;
  const t = await getTranslations("majors");
  return (
    <p role="alert" className="border-b border-line bg-note px-4 py-2 font-medium">
      {t("standDown.failed", { count: batch.failed })}{" "}
      {batch.failures.map(({ id, reference }) => (
        <Link
          key={id}
          href={`/tickets/${reference}`}
          prefetch={false}
          className="me-2 font-mono text-meta text-link underline"
        >
          {reference}
        </Link>
      ))}
    </p>
  );
}
