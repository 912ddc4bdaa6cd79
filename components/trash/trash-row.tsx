import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { TrashEntryView } from "@/lib/trash/contract";
import { daysLeft } from "./days-left";
import { PurgeDialog } from "./purge-dialog";
import { RestoreButton } from "./restore-button";

type Props = {
  entry: TrashEntryView;
  /** The form that what is ticked belongs to. */
  selection: string;
  restoreAction: FormAction;
  purgeAction: FormAction;
};

/** One deletion: what it took, who did it, and how long it can still be undone. */
export function TrashRow({ entry, selection, restoreAction, purgeAction }: Props) {
  const t = useTranslations("trash");
  const { reference, replies } = entry;
  const what =
    entry.kind === "ticket"
      ? `${reference} ${entry.title}`
      : t(`what.${entry.audience ?? "public"}`, { reference });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3.5 py-1.5 hover:bg-sunken">
      <label className="flex min-h-(--control) min-w-6 items-center pointer-coarse:min-w-11">
        <input
          type="checkbox"
          name="entryIds[]"
          value={entry.id}
          form={selection}
          disabled={!entry.can.restore && !entry.can.purge}
          className="size-4 accent-accent"
        />
        <span className="sr-only">
          {t("select")} {what}
        </span>
      </label>
      <div className="grid min-w-56 flex-1 gap-0.5">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          {entry.kind === "ticket" ? (
            <span className="font-mono text-meta text-text-2">{reference}</span>
          ) : (
            <span className="font-medium">{what}</span>
          )}
          <bdi className="min-w-0 wrap-anywhere">{entry.title}</bdi>
          {entry.isHeld && <Badge tone="plain">{t("hold.badge")}</Badge>}
        </p>
        <p className="text-meta text-text-2">
          {entry.kind === "ticket" && <>{t("what.ticket", { replies })} · </>}
          <bdi>{entry.trashedBy?.name ?? t("somebody")}</bdi> ·{" "}
          <When at={entry.trashedAt} as="short" />
          {entry.reason !== null && (
            <>
              {" "}
              · <bdi>{entry.reason}</bdi>
            </>
          )}
          {entry.isInTrashedTicket && <> · {t("inTicket")}</>}
        </p>
      </div>
      <span className="text-text-2 tabular-nums">{t("daysLeft", { days: daysLeft(entry) })}</span>
      <span className="flex flex-wrap items-center gap-2">
        {entry.can.restore && (
          <RestoreButton entryId={entry.id} action={restoreAction} what={what} />
        )}
        {entry.can.purge && <PurgeDialog entry={entry} what={what} action={purgeAction} />}
      </span>
    </li>
  );
}
