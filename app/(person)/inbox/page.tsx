import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { AllDone, Inbox } from "@/components/notifications/inbox";
import { InboxKeys } from "@/components/notifications/inbox-keys";
import { InboxTabs } from "@/components/notifications/inbox-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { INBOX_TABS, type InboxFilter } from "@/lib/notifications/contract";
import { inboxFor, snoozedCount } from "@/lib/notifications/inbox";
import { unreadCount } from "@/lib/notifications/queries";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { requirePerson } from "@/lib/web/session-actor";
import { doAllAction, reviseRowAction } from "./actions";

type Search = Record<string, string | string[] | undefined>;

const ROWS = 40;

export default async function InboxPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [person, search] = await Promise.all([requirePerson(), searchParams]);
  const filter: InboxFilter = {
    show: INBOX_TABS.find((tab) => tab === search.show) ?? "inbox",
    type: TICKET_TYPES.find((type) => type === search.type),
  };
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, unread, snoozed, t] = await Promise.all([
    inboxFor(person, filter, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return inboxFor(person, filter, { limit: ROWS });
    }),
    unreadCount(person),
    snoozedCount(person),
    getTranslations("notifications"),
  ]);
  const hasOpen = page.rows.some(({ doneAt, snoozedAt }) => doneAt === null && snoozedAt === null);
  return (
    <Page
      shape={isAgent(person) ? "desk" : "reading"}
      place={{ title: t("title") }}
      actions={
        <>
          {hasOpen && <AllDone action={doAllAction} />}
          <ButtonLink href="/account/notifications" look="quiet">
            {t("preferences.link")}
          </ButtonLink>
        </>
      }
    >
      <InboxTabs filter={filter} counts={{ unread, snoozed }} isAgent={isAgent(person)} />
      <Inbox rows={page.rows} filter={filter} action={reviseRowAction} />
      {isAgent(person) && page.rows.length > 0 && <InboxKeys />}
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/inbox?${olderOf(filter, page.nextCursor)}`}>{t("more")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

function olderOf({ show, type }: InboxFilter, cursor: string): URLSearchParams {
  return new URLSearchParams({ show, ...(type ? { type } : {}), cursor });
}
