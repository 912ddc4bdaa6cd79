import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TrashEntryView, TrashFilter } from "@/lib/trash/contract";
import { ClearSelected } from "./clear-selected";
import { TrashRow } from "./trash-row";

type Props = {
  rows: readonly TrashEntryView[];
  nextCursor: string | null;
  isFirst: boolean;
  filter: TrashFilter;
  restoreAction: FormAction;
  selectedAction: FormAction;
  purgeAction: FormAction;
};

const SELECTION = "selection";

/** What lies in the trash, what went last first. Each may come back, or several together. */
export function TrashList(props: Props) {
  const { rows, nextCursor, isFirst, filter, selectedAction, ...actions } = props;
  const t = useTranslations("trash");
  const words = useFormWords();
  const isNarrowed = Object.keys(filter).length > 0;
  if (rows.length === 0) {
    return (
      <EmptyState
        glyph={<Trash2 aria-hidden size={24} strokeWidth={1.5} />}
        action={isNarrowed && <ButtonLink href="/trash">{t("filter.clear")}</ButtonLink>}
      >
        {t(isNarrowed ? "noneFound" : "empty")}
      </EmptyState>
    );
  }
  const asked = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const older = new URLSearchParams([...asked, ["cursor", nextCursor ?? ""]]);
  return (
    <div className="group/trash">
      <ul aria-label={t("list")}>
        {rows.map((entry) => (
          <TrashRow key={entry.id} entry={entry} selection={SELECTION} {...actions} />
        ))}
      </ul>
      <ActionForm
        id={SELECTION}
        action={selectedAction}
        words={words}
        fields={{
          confirm: { label: t("clear.selectedConfirm"), missing: t("clear.missing") },
          reason: { label: t("clear.reason"), missing: t("clear.reasonMissing") },
        }}
        className="sticky bottom-0 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-3.5 py-2"
      >
        {/* None ticked is an answer too. */}
        <input type="hidden" name="entryIds[]" value="" />
        <FormKey />
        {/* First in the form, so that the Enter key in its fields means itself. */}
        {rows.some(({ can }) => can.purge) && <ClearSelected />}
        <SubmitButton look="plain" name="act" value="restore" className="order-first">
          {t("selected")}
        </SubmitButton>
        <span className="text-text-2">{t("promise")}</span>
      </ActionForm>
      {(nextCursor !== null || !isFirst) && (
        <p className="flex justify-between gap-2 p-3">
          <span>
            {!isFirst && (
              <ButtonLink href={`/trash?${new URLSearchParams(asked)}`}>{t("newest")}</ButtonLink>
            )}
          </span>
          {nextCursor !== null && <ButtonLink href={`/trash?${older}`}>{t("older")}</ButtonLink>}
        </p>
      )}
    </div>
  );
}
