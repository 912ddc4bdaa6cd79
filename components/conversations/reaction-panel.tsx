"use client";

import { ActionForm, type FormWords } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { Drawing } from "@/components/ui/drawing";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PickerWords } from "./emoji-grid";
import { EmojiPicker } from "./emoji-picker";

export type PanelWords = {
  add: string;
  quick: readonly { emoji: string; name: string }[];
  /** What an agent's eyes say to others; null where they say nothing. */
  looks: string | null;
  picker: PickerWords;
  form: FormWords;
};

type Props = { replyId: string; action: FormAction; words: PanelWords };

/** The button under a message and the panel it opens. The same for all of them, so its words come once. */
export function ReactionPanel({ replyId, action, words }: Props) {
  const panel = `react-${replyId}`;
  return (
    <>
      <button
        type="button"
        popoverTarget={panel}
        aria-haspopup="dialog"
        aria-label={words.add}
        title={words.add}
        data-react
        className={`popover-anchor ${buttonClass("quiet")}`}
      >
        <Drawing of="smile-plus" />
      </button>
      <div
        id={panel}
        popover="auto"
        role="dialog"
        aria-label={words.add}
        className="float popover-panel p-2"
      >
        <ActionForm action={action} words={words.form} fields={{}} className="grid gap-2">
          <input type="hidden" name="replyId" value={replyId} />
          <div className="flex flex-wrap gap-1">
            {words.quick.map(({ emoji, name }) => (
              <SubmitButton
                key={emoji}
                name="reaction"
                value={`+${emoji}`}
                look="quiet"
                title={name}
                aria-label={name}
                className="text-base"
              >
                {emoji}
              </SubmitButton>
            ))}
          </div>
          {words.looks !== null && <p className="px-1 text-meta text-text-2">{words.looks}</p>}
          <EmojiPicker words={words.picker} />
        </ActionForm>
      </div>
    </>
  );
}
