import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";

type Props = { ticket: TicketView; selfId: string; action: FormAction };

/** Who else sees the request and hears of it; whoever was added may leave again. */
export function Informed({ ticket, selfId, action }: Props) {
  const t = useTranslations("conversation");
  const words = useFormWords();
  if (ticket.watchers.length === 0) return null;
  return (
    <section
      aria-label={t("informed.title")}
      className="no-print flex flex-wrap items-center gap-2 text-text-2"
    >
      <p>{t("informed.who", { names: ticket.watchers.map(({ name }) => name).join(", ") })}</p>
      {ticket.can.unwatch && (
        <ActionForm action={action} words={words} fields={{}}>
          <input type="hidden" name="ticketId" value={ticket.id} />
          <input type="hidden" name="userId" value={selfId} />
          <SubmitButton look="quiet">{t("informed.leave")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
