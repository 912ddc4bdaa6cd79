import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ApprovalList } from "@/components/approvals/approval-list";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { approvalsFor } from "@/lib/approvals/queries";
import { isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { requirePerson } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ show?: string | string[]; cursor?: string | string[] }> };

export default async function ApprovalsPage({ searchParams }: Props) {
  const [person, search, t] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations("approvals"),
  ]);
  const waiting = search.show !== "all";
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const page = await approvalsFor(person, { waiting }, { limit: 40, cursor }).catch(
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return approvalsFor(person, { waiting }, { limit: 40 });
    },
  );
  return (
    <Page shape={isAgent(person) ? "desk" : "reading"} place={{ title: t("title") }}>
      <div
        className={
          isAgent(person) ? "border-b border-line bg-surface px-3" : "border-b border-line"
        }
      >
        <ul aria-label={t("title")} className="flex gap-1">
          {(["waiting", "all"] as const).map((show) => (
            <li key={show}>
              <Link
                href={`/approvals?show=${show}`}
                aria-current={(show === "waiting") === waiting ? "page" : undefined}
                className="flex min-h-11 items-center border-b-2 border-transparent px-2 text-text-2 hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text"
              >
                {t(show)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={isAgent(person) ? "p-4" : ""}>
        {page.rows.length === 0 ? (
          <EmptyState>{t(waiting ? "noneWaiting" : "none")}</EmptyState>
        ) : (
          <ApprovalList rows={page.rows} />
        )}
      </div>
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink
            href={`/approvals?${new URLSearchParams({
              ...{ show: waiting ? "waiting" : "all", cursor: page.nextCursor },
            })}`}
          >
            {t("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
