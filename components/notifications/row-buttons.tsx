import { Check, Clock3, Ellipsis, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { InboxRowView } from "@/lib/notifications/contract";
import { SNOOZES } from "@/lib/notifications/snooze";

type Props = { row: InboxRowView; action: FormAction };
type FormParts = { className?: string; children: ReactNode };

/**
 * Everything that can be done with a row. What has a field of its own is a form of its own, so that
 * Enter in it does what stands beside it.
 */
export function RowButtons({ row, action }: Props) {
  const t = useTranslations("notifications");
  const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
  const { reference } = row.subject;
  const isDone = row.doneAt !== null;
  const done = t(isDone ? "do.undone" : "do.done", { reference });
  return (
    <div className="relative flex items-center">
      <RowForm row={row} action={action}>
        <SubmitButton
          look="quiet"
          name="change"
          value={isDone ? "undone" : "done"}
          data-key="done"
          aria-label={done}
          title={done}
          className="px-1.5!"
        >
          {isDone ? <Undo2 {...icon} /> : <Check {...icon} />}
        </SubmitButton>
      </RowForm>
      <Popover
        id={`snooze-${row.id}`}
        trigger={<Clock3 {...icon} />}
        label={t("do.snooze", { reference })}
        look="quiet"
        keyTarget="snooze"
      >
        <Snoozes row={row} action={action} />
      </Popover>
      <Popover
        id={`more-${row.id}`}
        trigger={<Ellipsis {...icon} />}
        label={t("do.more", { reference })}
        look="quiet"
      >
        <More row={row} action={action} />
      </Popover>
    </div>
  );
}

function RowForm({ row, action, className, children }: Props & FormParts) {
  const t = useTranslations("notifications");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ until: { label: t("do.until"), missing: t("do.untilMissing") } }}
      className={className}
    >
      <input type="hidden" name="id" value={row.id} />
      {children}
    </ActionForm>
  );
}

const ITEM = "justify-start! text-text!";

function Snoozes({ row, action }: Props) {
  const t = useTranslations("notifications");
  return (
    <div className="grid gap-1">
      <RowForm row={row} action={action} className="grid gap-1">
        {row.snoozedAt !== null && (
          <SubmitButton look="quiet" name="change" value="unsnooze" className={ITEM}>
            {t("do.unsnooze")}
          </SubmitButton>
        )}
        {SNOOZES.map((choice) => (
          <SubmitButton key={choice} look="quiet" name="change" value={choice} className={ITEM}>
            {t(`snooze.${choice}`)}
          </SubmitButton>
        ))}
      </RowForm>
      <RowForm row={row} action={action} className="grid gap-2 border-t border-line px-2.5 pt-2">
        <input type="hidden" name="change" value="until" />
        <TextField name="until" type="datetime-local" />
        <SubmitButton look="plain">{t("do.untilThen")}</SubmitButton>
      </RowForm>
    </div>
  );
}

function More({ row, action }: Props) {
  const t = useTranslations("notifications");
  const choices = [
    row.unread > 0 ? "read" : "unread",
    row.level === "muted" ? "unmute" : "mute",
    row.level === "off" ? "rejoin" : "leave",
  ] as const;
  const keys = [row.unread > 0 ? "read mark-read" : "read mark-unread", "mute", "leave"];
  return (
    <RowForm row={row} action={action} className="grid gap-1">
      {choices.map((choice, at) => (
        <SubmitButton
          key={choice}
          look="quiet"
          name="change"
          value={choice}
          data-key={keys[at]}
          className={ITEM}
        >
          {t(`do.${choice}`)}
        </SubmitButton>
      ))}
      <p className="max-w-64 px-2.5 text-meta text-text-2">{t("do.meaning")}</p>
    </RowForm>
  );
}
