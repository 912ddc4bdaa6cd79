import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Drawing } from "@/components/ui/drawing";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import type { LegalHoldView } from "@/lib/trash/contract";
import { HoldForm } from "./hold-form";

type Props = {
  ticket: TicketView;
  hold: LegalHoldView | null;
  trashAction: FormAction;
  holdAction: FormAction;
  liftAction: FormAction;
  /** What else is seldom done. */
  others?: ReactNode;
};

/** What is seldom done with a ticket: to delete it, and to see that nobody can purge it. */
export function TicketMenu({ ticket, hold, trashAction, holdAction, liftAction, others }: Props) {
  const t = useTranslations("trash");
  const words = useFormWords();
  if (!ticket.can.trash) return null;
  return (
    <Popover id="ticket-menu" label={t("menu")} trigger={<Drawing of="ellipsis" />}>
      <div className="grid gap-4">
        {others}
        <ActionForm
          action={trashAction}
          words={words}
          fields={{ reason: { label: t("why") } }}
          className="grid gap-3"
        >
          <FormKey />
          <input type="hidden" name="ticketId" value={ticket.id} />
          <TextField name="reason" maxLength={500} autoComplete="off" />
          <SubmitButton look="danger" data-key="trash">
            {t("delete", { reference: ticket.reference })}
            <Kbd>#</Kbd>
          </SubmitButton>
        </ActionForm>
        {ticket.can.hold && (
          <HoldForm
            ticketId={ticket.id}
            hold={hold}
            holdAction={holdAction}
            liftAction={liftAction}
          />
        )}
      </div>
    </Popover>
  );
}
