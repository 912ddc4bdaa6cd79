import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { LivePage } from "@/components/live/live-page";
import { ClearDialog } from "@/components/trash/clear-dialog";
import { ClearingProgress } from "@/components/trash/clearing-progress";
import { TrashFilters } from "@/components/trash/trash-filters";
import { TrashList } from "@/components/trash/trash-list";
import { Refused } from "@/lib/kernel/errors";
import { clearableCount, latestClearing } from "@/lib/trash/clearings";
import { trashersFor, trashFor } from "@/lib/trash/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { clearAction, purgeAction, restoreAction, selectedAction } from "./actions";
import { type Asked, trashQueryOf } from "./query";

const ROWS = 50;

export default async function TrashPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const person = await requireAgent();
  const { filter, cursor } = trashQueryOf(await searchParams);
  const [page, trashers, clearable, clearing, t] = await Promise.all([
    trashFor(person, filter, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return trashFor(person, filter, { limit: ROWS });
    }),
    trashersFor(person),
    clearableCount(person, filter),
    latestClearing(person),
    getTranslations("trash"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        clearable !== null &&
        clearable > 0 && <ClearDialog count={clearable} filter={filter} action={clearAction} />
      }
    >
      <LivePage listed="trash" />
      {clearing && <ClearingProgress clearing={clearing} />}
      <TrashFilters filter={filter} trashers={trashers} />
      <TrashList
        rows={page?.rows ?? []}
        nextCursor={page?.nextCursor ?? null}
        isFirst={cursor === undefined}
        filter={filter}
        restoreAction={restoreAction}
        selectedAction={selectedAction}
        purgeAction={purgeAction}
      />
    </Page>
  );
}
