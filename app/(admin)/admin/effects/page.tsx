import { getTranslations } from "next-intl/server";
import { EffectFilterBar, Ledger } from "@/components/effects/ledger";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { EFFECT_STATES } from "@/lib/effects/contract";
import { effectCounts, effectsFor } from "@/lib/effects/queries";
import { Refused } from "@/lib/kernel/errors";
import { requireAdmin } from "@/lib/web/session-actor";
import { retryAction } from "./actions";

type Props = { searchParams: Promise<{ state?: string | string[]; cursor?: string | string[] }> };

const ROWS = 50;

export default async function EffectsPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requireAdmin(), searchParams]);
  const state = EFFECT_STATES.find((known) => known === search.state);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, counts, t] = await Promise.all([
    effectsFor(person, { state }, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return effectsFor(person, { state }, { limit: ROWS });
    }),
    effectCounts(person),
    getTranslations("admin"),
  ]);
  const kept = state === undefined ? "" : `&state=${state}`;
  return (
    <Page place={{ title: t("effects.title") }}>
      <EffectFilterBar counts={counts} chosen={state ?? null} />
      <Ledger rows={page.rows} retryAction={retryAction} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/admin/effects?cursor=${encodeURIComponent(page.nextCursor)}${kept}`}>
            {t("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
