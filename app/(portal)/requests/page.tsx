import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RequestList } from "@/components/tickets/request-list";
import { ButtonLink } from "@/components/ui/button";
import { isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { ticketsFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

const ROWS = 30;

export default async function RequestsPage({ searchParams }: Props) {
  const [person, { cursor }] = await Promise.all([requirePerson(), searchParams]);
  const after = typeof cursor === "string" ? cursor : undefined;
  // Agents see every ticket; here they look at what they asked for themselves.
  const filter = isAgent(person) ? ({ requester: "me" } as const) : {};
  const [page, t] = await Promise.all([
    ticketsFor(person, filter, { limit: ROWS, cursor: after }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return ticketsFor(person, filter, { limit: ROWS });
    }),
    getTranslations("portal"),
  ]);
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
      <RequestList rows={page.rows} selfId={person.id} />
      <p className="flex justify-between">
        <span>
          {after !== undefined && <ButtonLink href="/requests">{t("list.newest")}</ButtonLink>}
        </span>
        {page.nextCursor !== null && (
          <ButtonLink href={`/requests?cursor=${encodeURIComponent(page.nextCursor)}`}>
            {t("list.older")}
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}
