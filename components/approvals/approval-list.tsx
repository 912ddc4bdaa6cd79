import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { When } from "@/components/ui/when";
import type { ApprovalView } from "@/lib/approvals/contract";

/** What somebody was asked to approve, one line each. */
export function ApprovalList({ rows }: { rows: readonly ApprovalView[] }) {
  const t = useTranslations("approvals");
  return (
    <ul className="rounded-card border border-line bg-surface">
      {rows.map(({ id, ticket, state, askedBy, createdAt }) => (
        <li
          key={id}
          className="relative flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-0.5 border-line px-3.5 py-2 not-last:border-b"
        >
          <span className="grid min-w-0 flex-1 basis-60">
            <Link
              href={`/approvals/${id}`}
              className="font-medium after:absolute after:inset-0 hover:underline"
            >
              <bdi>{ticket.subject}</bdi>
            </Link>
            <span className="text-text-2">
              {t("asks", { name: askedBy.name })}{" "}
              <span className="font-mono text-meta">{ticket.reference}</span>
            </span>
          </span>
          <Badge tone={state === "open" ? "note" : "plain"}>{t(`state.${state}`)}</Badge>
          <span className="text-meta text-text-2">
            <When at={createdAt} as="hour" />
          </span>
        </li>
      ))}
    </ul>
  );
}
