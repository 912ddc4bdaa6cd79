import { Check, Clock3, Ellipsis, Undo2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { InboxRowView } from "@/lib/notifications/contract";
import { SNOOZES } from "@/lib/notifications/snooze";

type Props = { row: InboxRowView; action: FormAction };

/** Everything that can be done with a row: one form, whose buttons say what. */
export async function RowButtons({ row, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("notifications"), formWords()]);
  const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
  const { reference } = row.subject;
  const isDone = row.doneAt !== null;
  const done = t(isDone ? "do.undone" : "do.done", { reference });
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ until: { label: t("do.until") } }}
      className="relative flex items-center"
    >
      <input type="hidden" name="id" value={row.id} />
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
      <Popover
        id={`snooze-${row.id}`}
        trigger={<Clock3 {...icon} />}
        label={t("do.snooze", { reference })}
        look="quiet"
        keyTarget="snooze"
      >
        <Snoozes row={row} />
      </Popover>
      <Popover
        id={`more-${row.id}`}
        trigger={<Ellipsis {...icon} />}
        label={t("do.more", { reference })}
        look="quiet"
      >
        <More row={row} />
      </Popover>
    </ActionForm>
  );
}

const ITEM = "justify-start! text-text!";

async function Snoozes({ row }: { row: InboxRowView }) {
  const t = await getTranslations("notifications");
  return (
    <div className="grid gap-1">
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
      <label className="grid gap-1 border-t border-line px-2.5 pt-2">
        <span className="text-meta text-text-2">{t("do.until")}</span>
        <input
          type="datetime-local"
          name="until"
          className="h-(--control) rounded-control border border-line-strong bg-surface px-2.5"
        />
      </label>
      <SubmitButton look="plain" name="change" value="until" className="mx-2.5">
        {t("do.untilThen")}
      </SubmitButton>
    </div>
  );
}

async function More({ row }: { row: InboxRowView }) {
  const t = await getTranslations("notifications");
  const choices = [
    row.unread > 0 ? "read" : "unread",
    row.level === "muted" ? "unmute" : "mute",
    row.level === "off" ? "rejoin" : "leave",
  ] as const;
  const keys = ["read", "mute", "leave"];
  return (
    <div className="grid gap-1">
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
    </div>
  );
}
