import { getTranslations } from "next-intl/server";
import { ListWorkspace } from "@/components/layout/workspace";
import { LivePage } from "@/components/live/live-page";
import { SearchBox } from "@/components/search/search-box";
import { FirstSteps } from "@/components/settings/first-steps";
import { FilterChips } from "@/components/tickets/filter-bar";
import { FilterButton } from "@/components/tickets/filter-button";
import { listQueryOf, narrowedBy, type Search } from "@/components/tickets/list-query";
import { SortByDue } from "@/components/tickets/sort-by-due";
import { TicketList } from "@/components/tickets/ticket-list";
import { FIRST_VIEW } from "@/components/tickets/views";
import { EmptyState } from "@/components/ui/empty-state";
import { choicesFor, withNamed } from "@/lib/people/choices";
import { firstStepsFor } from "@/lib/settings/first-steps";
import { requireAgent } from "@/lib/web/session-actor";
import { trashTicketAction } from "../trash/actions";
import { putFirstStepsAwayAction } from "./actions";
import { queueFor } from "./queue";

export default async function TicketsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requireAgent();
  const query = listQueryOf(await searchParams);
  const isStart = query.view === FIRST_VIEW && query.q === undefined && query.cursor === undefined;
  const [steps, queue, choices, t, frame, search] = await Promise.all([
    isStart ? firstStepsFor(person) : null,
    queueFor(person, query),
    choicesFor(person).then((all) => withNamed(person, all, narrowedBy(query))),
    getTranslations("desk"),
    getTranslations("frame"),
    getTranslations("search"),
  ]);
  return (
    <ListWorkspace
      place={{
        title: frame(`view.${query.view}`),
        ...(queue.count === undefined ? {} : { count: queue.count }),
      }}
      actions={
        <>
          <SortByDue query={query} />
          <FilterButton query={query} choices={choices} />
        </>
      }
      filters={
        <>
          <SearchBox
            action="/tickets"
            className="border-b border-line px-3.5 py-2"
            words={{ label: search("label"), placeholder: search("placeholder") }}
            q={query.q}
            fault={queue.fault}
          />
          <FilterChips query={query} choices={choices} />
          {queue.similar && (
            <p className="border-b border-line px-3.5 py-2 text-text-2">{search("similar")}</p>
          )}
        </>
      }
      list={
        <>
          <LivePage listed />
          {steps && <FirstSteps steps={steps} putAwayAction={putFirstStepsAwayAction} />}
          <TicketList
            rows={queue.rows}
            nextCursor={queue.nextCursor}
            query={query}
            isRefused={queue.fault !== undefined}
            trashAction={trashTicketAction}
          />
        </>
      }
      beside={
        <EmptyState>
          {t("choose")} {t("keysHint")}
        </EmptyState>
      }
    />
  );
}
