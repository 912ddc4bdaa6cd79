import { getTranslations } from "next-intl/server";
import { InboundFilterBar, InboundList } from "@/components/inbound/inbound-list";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Refused } from "@/lib/kernel/errors";
import { INBOUND_STATES } from "@/lib/mail/inbound/contract";
import { inboundMailsFor, quarantinedFor } from "@/lib/mail/inbound/queries";
import { requireAdmin } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ state?: string | string[]; cursor?: string | string[] }> };

const ROWS = 50;

export default async function InboundPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requireAdmin(), searchParams]);
  const state = INBOUND_STATES.find((known) => known === search.state);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, quarantined, t] = await Promise.all([
    inboundMailsFor(person, { state }, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return inboundMailsFor(person, { state }, { limit: ROWS });
    }),
    quarantinedFor(person),
    getTranslations("arrived"),
  ]);
  const kept = state === undefined ? "" : `&state=${state}`;
  return (
    <Page place={{ title: t("title") }}>
      <InboundFilterBar chosen={state ?? null} quarantined={quarantined ?? 0} />
      <InboundList rows={page.rows} isFiltered={state !== undefined} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/admin/inbound?cursor=${encodeURIComponent(page.nextCursor)}${kept}`}>
            {t("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
