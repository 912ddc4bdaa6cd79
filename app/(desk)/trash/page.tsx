import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { LivePage } from "@/components/live/live-page";
import { TrashFilters } from "@/components/trash/trash-filters";
import { TrashList } from "@/components/trash/trash-list";
import { Refused } from "@/lib/kernel/errors";
import { trashersFor, trashFor } from "@/lib/trash/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { purgeAction, restoreAction, restoreSelectedAction } from "./actions";
import { type Asked, trashQueryOf } from "./query";

const ROWS = 50;

export default async function TrashPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const person = await requireAgent();
  const { filter, cursor } = trashQueryOf(await searchParams);
  const [page, trashers, t] = await Promise.all([
    trashFor(person, filter, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return trashFor(person, filter, { limit: ROWS });
    }),
    trashersFor(person),
    getTranslations("trash"),
  ]);
  return (
    <Page place={{ title: t("title") }}>
      <LivePage listed="trash" />
      <TrashFilters filter={filter} trashers={trashers} />
      <TrashList
        rows={page?.rows ?? []}
        nextCursor={page?.nextCursor ?? null}
        isFirst={cursor === undefined}
        filter={filter}
        restoreAction={restoreAction}
        restoreSelectedAction={restoreSelectedAction}
        purgeAction={purgeAction}
      />
    </Page>
  );
}
