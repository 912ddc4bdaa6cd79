import { useTranslations } from "next-intl";
import { LookingLine } from "@/components/live/looking-line";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { LOOKING } from "@/lib/conversations/emoji";
import type { PresentPerson } from "@/lib/live/contract";

type Props = {
  ticketId: string;
  people: readonly PresentPerson[];
  selfId: string;
  action: FormAction;
};

/** Who looks at the ticket without having taken it: a claim that fades by itself. */
export function Looking({ ticketId, people, selfId, action }: Props) {
  const t = useTranslations("conversation");
  const words = useFormWords();
  const mine = people.some(({ id, looking }) => looking && id === selfId);
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2">
      <LookingLine
        ticketId={ticketId}
        people={people}
        selfId={selfId}
        emoji={LOOKING}
        words={{ one: t.raw("look.one"), many: t.raw("look.many"), mine: t("look.mine") }}
      />
      <ActionForm action={action} words={words} fields={{}}>
        <input type="hidden" name="ticketId" value={ticketId} />
        <input type="hidden" name="looking" value={mine ? "no" : "yes"} />
        <SubmitButton look="quiet">
          {!mine && <span aria-hidden>{LOOKING}</span>}
          {mine ? t("look.stop") : t("look.start")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
