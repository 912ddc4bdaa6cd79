import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Inbox, MarkAllRead } from "@/components/notifications/inbox";
import { ButtonLink } from "@/components/ui/button";
import { isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { notificationsFor, unreadCount } from "@/lib/notifications/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { markAllReadAction, markReadAction, markUnreadAction } from "./actions";

type Props = { searchParams: Promise<{ show?: string | string[]; cursor?: string | string[] }> };

const ROWS = 40;

export default async function InboxPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requirePerson(), searchParams]);
  const unread = search.show === "unread";
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, waiting, t] = await Promise.all([
    notificationsFor(person, { unread }, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return notificationsFor(person, { unread }, { limit: ROWS });
    }),
    unreadCount(person),
    getTranslations("notifications"),
  ]);
  const show = unread ? "&show=unread" : "";
  return (
    <Page
      shape={isAgent(person) ? "desk" : "reading"}
      place={{ title: t("title") }}
      actions={
        <>
          <ButtonLink
            href="/inbox"
            look={unread ? "quiet" : "plain"}
            aria-current={unread ? undefined : "true"}
          >
            {t("filter.all")}
          </ButtonLink>
          <ButtonLink
            href="/inbox?show=unread"
            look={unread ? "plain" : "quiet"}
            aria-current={unread ? "true" : undefined}
          >
            {t("filter.unread")}
          </ButtonLink>
          {waiting > 0 && <MarkAllRead action={markAllReadAction} />}
        </>
      }
    >
      <Inbox
        rows={page.rows}
        unread={unread}
        readAction={markReadAction}
        unreadAction={markUnreadAction}
      />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/inbox?cursor=${encodeURIComponent(page.nextCursor)}${show}`}>
            {t("more")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
