import { InboxIcon } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { InboxRowView, InboxTab } from "@/lib/notifications/contract";
import { InboxLine } from "./inbox-line";

type Props = { rows: readonly InboxRowView[]; show: InboxTab; action: FormAction };

/** What concerns the reader, one line a subject, each with why they got it. */
export async function Inbox({ rows, show, action }: Props) {
  const t = await getTranslations("notifications");
  if (rows.length === 0) {
    return (
      <EmptyState glyph={<InboxIcon aria-hidden size={24} strokeWidth={1.5} />}>
        {t(`empty.${show}`)}
      </EmptyState>
    );
  }
  return (
    <ul
      aria-label={t("title")}
      className="border-line bg-surface in-[.comfortable]:rounded-card in-[.comfortable]:border"
    >
      {rows.map((row) => (
        <InboxLine key={row.id} row={row} action={action} />
      ))}
    </ul>
  );
}

export async function AllDone({ action }: { action: FormAction }) {
  const [t, words] = await Promise.all([getTranslations("notifications"), formWords()]);
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <SubmitButton look="plain" data-key="all-done">
        {t("allDone")}
      </SubmitButton>
    </ActionForm>
  );
}
