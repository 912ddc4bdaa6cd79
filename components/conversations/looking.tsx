import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { LOOKING } from "@/lib/conversations/emoji";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  ticketId: string;
  lookers: readonly Named[];
  selfId: string;
  action: FormAction;
};

/** Who looks at the ticket without having taken it: a claim that fades by itself. */
export async function Looking({ ticketId, lookers, selfId, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("conversation"), formWords()]);
  const others = lookers.filter(({ id }) => id !== selfId).map(({ name }) => name);
  const mine = others.length < lookers.length;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2">
      {lookers.length > 0 && (
        <p>
          <span aria-hidden>{LOOKING} </span>
          {others.length > 0 && (
            <bdi>{t("look.who", { count: others.length, names: others.join(", ") })}</bdi>
          )}
          {others.length > 0 && mine && " · "}
          {mine && t("look.mine")}
        </p>
      )}
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
