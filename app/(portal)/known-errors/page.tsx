import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { KnownErrors } from "@/components/problems/known-errors";
import { SearchBox } from "@/components/search/search-box";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Refused } from "@/lib/kernel/errors";
import { knownErrorsFor } from "@/lib/problems/known-errors";
import { requirePerson } from "@/lib/web/session-actor";

const ROWS = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function KnownErrorsPage({ searchParams }: Props) {
  const [person, asked, t] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations("problems.known"),
  ]);
  const q = typeof asked.q === "string" ? asked.q.trim().slice(0, 200) : "";
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined;
  const { rows, nextCursor } = await knownErrorsFor(person, { q, limit: ROWS, cursor }).catch(
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return knownErrorsFor(person, { q, limit: ROWS });
    },
  );
  const hrefOf = (after?: string) => {
    const kept = { ...(q === "" ? {} : { q }), ...(after === undefined ? {} : { cursor: after }) };
    return `/known-errors?${new URLSearchParams(kept)}`;
  };
  return (
    <Page shape="reading" place={{ title: t("title") }}>
      <p className="text-text-2">{t("lead")}</p>
      <SearchBox
        action="/known-errors"
        words={{ label: t("search"), placeholder: t("search") }}
        q={q === "" ? undefined : q}
        fault={undefined}
      />
      {rows.length === 0 && (
        <EmptyState
          action={q === "" ? undefined : <ButtonLink href="/known-errors">{t("all")}</ButtonLink>}
        >
          {t(q === "" ? "none" : "foundNone")}
        </EmptyState>
      )}
      <KnownErrors rows={rows} />
      <p className="flex justify-between">
        <span>
          {cursor !== undefined && <ButtonLink href={hrefOf()}>{t("newest")}</ButtonLink>}
        </span>
        {nextCursor !== null && <ButtonLink href={hrefOf(nextCursor)}>{t("more")}</ButtonLink>}
      </p>
    </Page>
  );
}
