import { InboxIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormWords } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { InboxFilter, InboxRowView } from "@/lib/notifications/contract";
import { SNOOZES } from "@/lib/notifications/snooze";
import { InboxLine } from "./inbox-line";
import { Lines } from "./lines";
import type { RowWords } from "./row-buttons";

type Props = { rows: readonly InboxRowView[]; filter: InboxFilter; action: FormAction };

/** What concerns the reader, one line a subject, each with why they got it. */
export function Inbox({ rows, filter: { show, type }, action }: Props) {
  const t = useTranslations("notifications");
  const form = useFormWords();
  if (rows.length === 0) {
    return (
      <EmptyState
        glyph={<InboxIcon aria-hidden size={24} strokeWidth={1.5} />}
        action={
          type !== undefined && (
            <ButtonLink href={`/inbox?show=${show}`}>{t("filter.clear")}</ButtonLink>
          )
        }
      >
        {t(type === undefined ? `empty.${show}` : "empty.ofType")}
      </EmptyState>
    );
  }
  const words = rowWords(t, form);
  return (
    <Lines
      label={t("title")}
      ids={rows.map(({ id }) => id).join(" ")}
      className="border-line bg-surface in-[.comfortable]:rounded-card in-[.comfortable]:border"
    >
      {rows.map((row) => (
        <InboxLine key={row.id} row={row} action={action} words={words} />
      ))}
    </Lines>
  );
}

function rowWords(t: ReturnType<typeof useTranslations>, form: FormWords): RowWords {
  const reference = "%r";
  return {
    done: t("do.done", { reference }),
    undone: t("do.undone", { reference }),
    snooze: t("do.snooze", { reference }),
    more: t("do.more", { reference }),
    snoozes: SNOOZES.map((value) => ({ value, name: t(`snooze.${value}`) })),
    unsnooze: t("do.unsnooze"),
    until: t("do.until"),
    untilMissing: t("do.untilMissing"),
    untilThen: t("do.untilThen"),
    change: {
      read: t("do.read"),
      unread: t("do.unread"),
      mute: t("do.mute"),
      unmute: t("do.unmute"),
      leave: t("do.leave"),
      rejoin: t("do.rejoin"),
    },
    meaning: t("do.meaning"),
    form,
  };
}

export function AllDone({ action }: { action: FormAction }) {
  const t = useTranslations("notifications");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <SubmitButton look="plain" data-key="all-done">
        {t("allDone")}
      </SubmitButton>
    </ActionForm>
  );
}
