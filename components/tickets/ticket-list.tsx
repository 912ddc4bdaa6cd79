import { Coffee, SearchX } from "lucide-react";
import { getLocale, getNow, getTimeZone, getTranslations } from "next-intl/server";
import { RowTrash } from "@/components/trash/row-trash";
import { shortAgo } from "@/components/ui/ago";
import { ButtonLink } from "@/components/ui/button-link";
import { type DueWords, dueText } from "@/components/ui/due";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { formWords } from "@/components/ui/words";
import type { TicketRow as Row } from "@/lib/tickets/contract";
import { hrefOf, type ListQuery } from "./list-address";
import { listQueryOf } from "./list-query";
import { ListScroll } from "./list-scroll";
import { shapeOf } from "./state-shape";
import { type Line, TicketRows } from "./ticket-rows";

const FRESH = listQueryOf({});

type Props = {
  rows: readonly Row[];
  nextCursor: string | null;
  query: ListQuery;
  /** Nothing was searched for, since the search cannot be understood. */
  isRefused?: boolean;
  /** The ticket that stands open beside the list. */
  openId?: string;
  /** Puts the row that has the focus into the trash. */
  trashAction: FormAction;
};

/** A page of the queue, newest change first, with the way to older ones. */
export async function TicketList(props: Props) {
  const { rows, nextCursor, query, isRefused = false, openId, trashAction } = props;
  const t = await getTranslations("desk");
  if (rows.length === 0 && query.q !== undefined) {
    const search = await getTranslations("search");
    return (
      <EmptyState
        glyph={<SearchX aria-hidden size={24} strokeWidth={1.5} />}
        action={<ButtonLink href={hrefOf("/tickets", FRESH)}>{search("clear")}</ButtonLink>}
      >
        {search(isRefused ? "refused" : "none")}
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    const narrowed = Object.values(query.chosen).some((values) => values.length > 0);
    return (
      <EmptyState
        glyph={<Coffee aria-hidden size={24} strokeWidth={1.5} />}
        action={
          narrowed && (
            <ButtonLink href={hrefOf("/tickets", { ...query, chosen: {}, cursor: undefined })}>
              {t("filter.clear")}
            </ButtonLink>
          )
        }
      >
        {narrowed ? t("empty.narrowed") : t(`empty.${query.view}`)}
      </EmptyState>
    );
  }
  const sla = await getTranslations("sla");
  const due = { left: sla.raw("due.left"), late: sla.raw("due.late") };
  return (
    <ListScroll name={hrefOf("", query)}>
      <RowTrash action={trashAction} words={await formWords()} />
      <TicketRows
        lines={JSON.stringify(await linesOf(rows, due))}
        address={["/tickets/", hrefOf("", query)]}
        openId={openId}
        words={{ unread: t("unread"), nobody: t("nobody") }}
      />
      {(query.cursor !== undefined || nextCursor !== null) && (
        <div className="flex justify-between gap-2 p-3">
          <span>
            {query.cursor !== undefined && (
              <ButtonLink href={hrefOf("/tickets", query, { cursor: undefined })}>
                {t("page.newest")}
              </ButtonLink>
            )}
          </span>
          {nextCursor !== null && (
            <ButtonLink href={hrefOf("/tickets", query, { cursor: nextCursor })}>
              {t("page.older")}
            </ButtonLink>
          )}
        </div>
      )}
    </ListScroll>
  );
}

async function linesOf(rows: readonly Row[], words: DueWords): Promise<Line[]> {
  const [t, locale, timeZone, now] = await Promise.all([
    getTranslations("tickets"),
    getLocale(),
    getTimeZone(),
    getNow(),
  ]);
  return rows.map((row) => {
    const { id, reference, subject, unread, priority, holdReason, updatedAt: at } = row;
    const moment = new Date(at);
    const shape = shapeOf(row.state, holdReason);
    return {
      ...{ id, reference, subject, unread, priority, shape, at },
      requester: row.requester.name,
      assignee: row.assignee?.name ?? null,
      state:
        shape === "pending" && holdReason ? t(`reason.${holdReason}`) : t(`state.${row.state}`),
      due: row.dueAt
        ? { at: row.dueAt, ...dueText(new Date(row.dueAt), now, locale, words) }
        : null,
      ago: shortAgo(moment, now, locale, timeZone),
    };
  });
}
