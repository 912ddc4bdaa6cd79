import { getTranslations } from "next-intl/server";
import { DraftList } from "@/components/conversations/draft-list";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { draftsFor } from "@/lib/conversations/drafts";
import { isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { requirePerson } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

const ROWS = 40;

export default async function DraftsPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requirePerson(), searchParams]);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, t] = await Promise.all([
    draftsFor(person, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return draftsFor(person, { limit: ROWS });
    }),
    getTranslations("composer.drafts"),
  ]);
  const room = isAgent(person) ? "desk" : "portal";
  return (
    <Page shape={room === "desk" ? "desk" : "reading"} place={{ title: t("title") }}>
      <DraftList drafts={page.rows} room={room} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/drafts?cursor=${encodeURIComponent(page.nextCursor)}`}>
            {t("more")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
