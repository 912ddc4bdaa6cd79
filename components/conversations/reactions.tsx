import { SmilePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { ReactionView, ReplyView } from "@/lib/conversations/contract";
import { BROKEN, LOOKING, QUICK, WORKS } from "@/lib/conversations/emoji";
import type { PickerWords } from "./emoji-grid";
import { EmojiPicker } from "./emoji-picker";

type Props = {
  reply: ReplyView;
  action: FormAction;
  /** Agents' eyes on a message tell their colleagues that they look. */
  forAgent: boolean;
};

/** Who reacted, and one's own emoji on it. The quick ones need no script. */
export function Reactions({ reply, action, forAgent }: Props) {
  const t = useTranslations("conversation");
  const words = useFormWords();
  const { reactions, can } = reply;
  const panel = `react-${reply.id}`;
  const replyId = <input type="hidden" name="replyId" value={reply.id} />;
  return (
    <div className="no-print mbs-2 grid gap-1">
      <div className="flex flex-wrap items-center gap-1">
        {reactions.length > 0 && (
          <ActionForm
            action={action}
            words={words}
            fields={{}}
            className="flex flex-wrap items-center gap-1"
          >
            {replyId}
            {reactions.map((reaction) => (
              <Given key={reaction.emoji} reaction={reaction} can={can.react === true} />
            ))}
          </ActionForm>
        )}
        {can.react && (
          <button
            type="button"
            popoverTarget={panel}
            aria-haspopup="dialog"
            aria-label={t("react.add")}
            title={t("react.add")}
            data-react
            className={`popover-anchor ${buttonClass("quiet")}`}
          >
            <SmilePlus aria-hidden size={16} strokeWidth={1.75} />
          </button>
        )}
      </div>
      {can.react && (
        <div
          id={panel}
          popover="auto"
          role="dialog"
          aria-label={t("react.add")}
          className="float popover-panel p-2"
        >
          <ActionForm action={action} words={words} fields={{}} className="grid gap-2">
            {replyId}
            <div className="flex flex-wrap gap-1">
              {QUICK.map((emoji) => (
                <SubmitButton
                  key={emoji}
                  name="reaction"
                  value={`+${emoji}`}
                  look="quiet"
                  title={nameOf(emoji)}
                  aria-label={nameOf(emoji)}
                  className="text-base"
                >
                  {emoji}
                </SubmitButton>
              ))}
            </div>
            {forAgent && <p className="px-1 text-meta text-text-2">{t("react.looksMeaning")}</p>}
            <EmojiPicker words={pickerWords()} />
          </ActionForm>
        </div>
      )}
      {can.confirm && can.reopen && <p className="text-meta text-text-2">{t("react.meaning")}</p>}
    </div>
  );

  function nameOf(emoji: string): string {
    if (emoji === WORKS && can.confirm) return t("react.confirms");
    if (emoji === BROKEN && can.reopen) return t("react.reopens");
    if (emoji === LOOKING && forAgent) return t("react.looks");
    return t(`emoji.${QUICK_NAMES[emoji] ?? "other"}`);
  }

  function pickerWords(): PickerWords {
    return {
      more: t("picker.more"),
      search: t("picker.search"),
      group: t("picker.group"),
      none: t("picker.none"),
      failed: t("picker.failed"),
      results: t("picker.results"),
    };
  }
}

const QUICK_NAMES: Record<string, string> = {
  "👍": "thumbsUp",
  "❤️": "heart",
  "🎉": "party",
  [LOOKING]: "eyes",
  [WORKS]: "works",
  [BROKEN]: "broken",
};

type GivenProps = { reaction: ReactionView; can: boolean };

function Given({ reaction, can }: GivenProps) {
  const t = useTranslations("conversation");
  const { emoji, count, reactedByMe, users } = reaction;
  const others = count - users.length;
  const names = users.map(({ name }) => name);
  if (others > 0) names.push(t("react.others", { count: others }));
  const who = t("react.who", { emoji, count, names: names.join(", ") });
  const look = reactedByMe ? "border-accent bg-accent-soft" : "border-line bg-surface";
  const shown = (
    <>
      <span aria-hidden className="text-body">
        {emoji}
      </span>
      <span aria-hidden className="tabular-nums">
        {count}
      </span>
    </>
  );
  if (!can) {
    return (
      <span role="img" aria-label={who} title={who} className={`${CHIP} ${look}`}>
        {shown}
      </span>
    );
  }
  return (
    <SubmitButton
      name="reaction"
      value={`${reactedByMe ? "-" : "+"}${emoji}`}
      look="plain"
      aria-pressed={reactedByMe}
      aria-label={who}
      title={who}
      className={`${CHIP} ${look} min-h-7! pointer-coarse:min-h-11!`}
    >
      {shown}
    </SubmitButton>
  );
}

const CHIP = "inline-flex items-center gap-1 rounded-full! border px-2 py-0.5 text-meta";
