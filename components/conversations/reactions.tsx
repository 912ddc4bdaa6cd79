import { useTranslations } from "next-intl";
import { cache } from "react";
import { ActionForm, type FormWords } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { ReactionView, ReplyView } from "@/lib/conversations/contract";
import { BROKEN, LOOKING, QUICK, WORKS } from "@/lib/conversations/emoji";
import { type PanelWords, ReactionPanel } from "./reaction-panel";

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
  const confirms = can.confirm === true;
  const reopens = can.reopen === true;
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
            <input type="hidden" name="replyId" value={reply.id} />
            {reactions.map((reaction) => (
              <Given key={reaction.emoji} reaction={reaction} can={can.react === true} />
            ))}
          </ActionForm>
        )}
        {can.react && (
          <ReactionPanel
            replyId={reply.id}
            action={action}
            words={panelWords(t, words, forAgent, confirms, reopens)}
          />
        )}
      </div>
      {confirms && reopens && <p className="text-meta text-text-2">{t("react.meaning")}</p>}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations>;

/** The very same object for every message of a page, which is therefore sent once. */
const panelWords = cache(
  (
    t: Words,
    form: FormWords,
    forAgent: boolean,
    confirms: boolean,
    reopens: boolean,
  ): PanelWords => {
    const nameOf = (emoji: string): string => {
      if (emoji === WORKS && confirms) return t("react.confirms");
      if (emoji === BROKEN && reopens) return t("react.reopens");
      if (emoji === LOOKING && forAgent) return t("react.looks");
      return t(`emoji.${QUICK_NAMES[emoji] ?? "other"}`);
    };
    return {
      add: t("react.add"),
      quick: QUICK.map((emoji) => ({ emoji, name: nameOf(emoji) })),
      looks: forAgent ? t("react.looksMeaning") : null,
      picker: {
        more: t("picker.more"),
        search: t("picker.search"),
        group: t("picker.group"),
        none: t("picker.none"),
        failed: t("picker.failed"),
        results: t("picker.results"),
      },
      form,
    };
  },
);

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
