import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { TrashEntryView } from "@/lib/trash/contract";
import { daysLeft } from "./days-left";
import { RestoreButton } from "./restore-button";

type Props = {
  entry: TrashEntryView;
  /** The list that the ticket was opened from. */
  list: { href: string; name: string };
  /** Whether the reader was writing on it. */
  hasDraft: boolean;
  restoreAction: FormAction;
};

/** What stands at a ticket's address while it lies in the trash, for those who may take it out. */
export function TrashedTicket({ entry, list, hasDraft, restoreAction }: Props) {
  const t = useTranslations("trash");
  return (
    <Page shape="reading" place={{ title: entry.title, trail: [list] }}>
      <LivePage ticketId={entry.subjectId} />
      <p className="text-text-2">
        {t("liesInTrash", {
          reference: entry.reference,
          name: entry.trashedBy?.name ?? t("somebody"),
        })}{" "}
        <When at={entry.trashedAt} as="long" />. {t("purgedIn", { days: daysLeft(entry) })}
      </p>
      {entry.reason !== null && (
        <p>
          {t("because")} <bdi>{entry.reason}</bdi>
        </p>
      )}
      {hasDraft && <p className="text-text-2">{t("draftKept")}</p>}
      <div className="flex flex-wrap gap-2">
        {entry.can.restore && (
          <RestoreButton
            entryId={entry.id}
            action={restoreAction}
            look="primary"
            what={entry.reference}
          />
        )}
        <ButtonLink href={list.href}>{t("backTo", { list: list.name })}</ButtonLink>
        <ButtonLink href="/trash" look="quiet">
          {t("title")}
        </ButtonLink>
      </div>
    </Page>
  );
}
