import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { LivePage } from "@/components/live/live-page";
import { SearchBox } from "@/components/search/search-box";
import { RequestList } from "@/components/tickets/request-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePerson } from "@/lib/web/session-actor";
import { requestsFor } from "./requests";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RequestsPage({ searchParams }: Props) {
  const [person, asked] = await Promise.all([requirePerson(), searchParams]);
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined;
  const q = typeof asked.q === "string" ? asked.q.trim() : "";
  const [page, t, search] = await Promise.all([
    requestsFor(person, q, cursor),
    getTranslations("portal"),
    getTranslations("search"),
  ]);
  const hrefOf = (after?: string) => {
    const kept = { ...(q === "" ? {} : { q }), ...(after === undefined ? {} : { cursor: after }) };
    return `/requests?${new URLSearchParams(kept)}`;
  };
  return (
    <Page
      shape="reading"
      place={{ title: t("list.title") }}
      actions={
        <ButtonLink href="/requests/new" look="primary">
          {t("list.new")}
        </ButtonLink>
      }
    >
      <LivePage listed />
      <SearchBox
        action="/requests"
        words={{ label: search("portal.label"), placeholder: search("portal.placeholder") }}
        q={q === "" ? undefined : q}
        fault={page.fault}
      />
      {page.similar && <p className="text-text-2">{search("similar")}</p>}
      {q !== "" && page.rows.length === 0 ? (
        <EmptyState action={<ButtonLink href="/requests">{search("clear")}</ButtonLink>}>
          {search(page.fault ? "refused" : "none")}
        </EmptyState>
      ) : (
        <RequestList rows={page.rows} selfId={person.id} />
      )}
      <p className="flex justify-between">
        <span>
          {cursor !== undefined && <ButtonLink href={hrefOf()}>{t("list.newest")}</ButtonLink>}
        </span>
        {page.nextCursor !== null && (
          <ButtonLink href={hrefOf(page.nextCursor)}>{t("list.older")}</ButtonLink>
        )}
      </p>
    </Page>
  );
}
