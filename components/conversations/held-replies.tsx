import { useNow, useTranslations } from "next-intl";
import { FileList } from "@/components/attachments/file-list";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import { shownIn } from "@/lib/attachments/shown-in";
import type { HeldReplyView } from "@/lib/conversations/held-contract";
import { Countdown } from "./countdown";

type Props = {
  held: readonly HeldReplyView[];
  undoAction: FormAction;
  sendNowAction: FormAction;
};

/** What agents have given off and nobody has got yet. */
export function HeldReplies({ held, undoAction, sendNowAction }: Props) {
  const t = useTranslations("composer");
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held" className="no-print grid gap-3">
      <h2 id="held" className="sr-only">
        {t("held.title")}
      </h2>
      {held.map((one) => (
        <Held key={one.id} one={one} undoAction={undoAction} sendNowAction={sendNowAction} />
      ))}
    </section>
  );
}

type HeldProps = Omit<Props, "held"> & { one: HeldReplyView };

function Held({ one, undoAction, sendNowAction }: HeldProps) {
  const t = useTranslations("composer");
  const now = useNow();
  const isMoment = one.kind === "moment";
  return (
    <article
      id={`held-${one.id}`}
      aria-labelledby={`held-author-${one.id}`}
      className="rounded-card border border-dashed border-line-strong bg-surface p-3 sm:px-4"
    >
      <header className="mbe-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-text-2">
        <Avatar name={one.author.name} />
        <h3 id={`held-author-${one.id}`} className="font-semibold text-text">
          <bdi>{one.author.name}</bdi>
        </h3>
        <span className="tabular-nums">
          {isMoment ? (
            <Countdown
              leftMs={Date.parse(one.sendAt) - now.getTime()}
              words={{
                left: t("held.moment", { seconds: "%n" }),
                going: t("held.going"),
              }}
            />
          ) : (
            t.rich("held.at", { time: () => <When at={one.sendAt} as="hour" /> })
          )}
        </span>
        {one.move !== null && <span>· {t("held.with", { move: t(`and.${one.move}`) })}</span>}
        <span className="ms-auto flex flex-wrap gap-2">
          {one.can.sendNow && (
            <Act id={one.id} action={sendNowAction} name={t("held.now")} look="quiet" />
          )}
          {one.can.undo && (
            <Act
              id={one.id}
              action={undoAction}
              name={isMoment ? t("held.undo") : t("held.cancel")}
              look="plain"
              keyTarget="undo"
            />
          )}
        </span>
      </header>
      <TypedText html={one.bodyHtml} />
      <FileList files={one.attachments} shown={shownIn(one.body)} />
    </article>
  );
}

type ActProps = {
  id: string;
  action: FormAction;
  name: string;
  look: "plain" | "quiet";
  keyTarget?: string;
};

function Act({ id, action, name, look, keyTarget }: ActProps) {
  return (
    <ActionForm action={action} words={useFormWords()} fields={{}}>
      <FormKey />
      <input type="hidden" name="heldId" value={id} />
      <SubmitButton look={look} {...(keyTarget ? { "data-key": keyTarget } : {})}>
        {name}
      </SubmitButton>
    </ActionForm>
  );
}
