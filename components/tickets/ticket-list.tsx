import { Coffee, SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { RowTrash } from "@/components/trash/row-trash";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { formWords } from "@/components/ui/words";
import type { TicketRow as Row } from "@/lib/tickets/contract";
import { hrefOf, type ListQuery, listQueryOf } from "./list-query";
import { ListScroll } from "./list-scroll";
import { TicketRow } from "./ticket-row";

const FRESH = listQueryOf({});

type Props = {
  rows: readonly Row[];
  nextCursor: string | null;
  query: ListQuery;
  /** The ticket that stands open beside the list. */
  openId?: string;
  /** Puts the row that has the focus into the trash. */
  trashAction: FormAction;
};

/** A page of the queue, newest change first, with the way to older ones. */
export async function TicketList({ rows, nextCursor, query, openId, trashAction }: Props) {
  const t = await getTranslations("desk");
  if (rows.length === 0 && query.q !== undefined) {
    const search = await getTranslations("search");
    return (
      <EmptyState
        glyph={<SearchX aria-hidden size={24} strokeWidth={1.5} />}
        action={<ButtonLink href={hrefOf("/tickets", FRESH)}>{search("clear")}</ButtonLink>}
      >
        {search("none")}
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
  return (
    <ListScroll name={hrefOf("", query)}>
      <RowTrash action={trashAction} words={await formWords()} />
      <ul>
        {rows.map((row) => (
          <TicketRow
            key={row.id}
            row={row}
            open={row.id === openId}
            href={hrefOf(`/tickets/${row.reference}`, query)}
          />
        ))}
      </ul>
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
