import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import type { Keeping } from "./public-draft";
import { ReopenForm } from "./reopen-form";
import { TurnBadge } from "./turn-badge";

type Props = { ticket: TicketView; action: FormAction };
type StandingProps = Props & {
  /** Where its answers are changed and sent again, for what was asked of the catalogue. */
  againHref?: string | null;
  /** What keeps words that are being written here; null where another form of the page does. */
  keeps: Keeping | null;
};

/** Whose turn it is and, where it is the customer's, what they can do about it. */
export async function RequestStanding({ ticket, action, againHref = null, keeps }: StandingProps) {
  const t = await getTranslations("portal");
  const theirs = ticket.turn === "with_you" || ticket.turn === "confirm";
  return (
    <section
      aria-label={t("standing.label")}
      className={`grid gap-3 rounded-card border p-4 ${theirs ? "border-accent bg-accent-soft" : "border-line bg-surface"}`}
    >
      <div className="grid gap-1">
        <p className="text-base">
          <TurnBadge
            turn={ticket.turn}
            state={ticket.state}
            holdReason={ticket.holdReason}
            merged={ticket.merged}
          />
        </p>
        <p className="text-body text-text-2">
          {await sentenceFor(ticket)} {ticket.holdUntil && <When at={ticket.holdUntil} as="hour" />}
        </p>
        {ticket.resolutionNote && (
          <p className="text-body">
            <span className="text-text-2">{t("standing.solution")} </span>
            <bdi className="whitespace-pre-line">{ticket.resolutionNote}</bdi>
          </p>
        )}
        <p className="text-body text-text-2">
          <span className="font-mono text-meta">{ticket.reference}</span>
          {ticket.service && <> · {ticket.service.name}</>} · {t("standing.sent")}{" "}
          <When at={ticket.createdAt} as="hour" />
        </p>
      </div>
      {(ticket.can.confirm || ticket.can.close) && <Works ticket={ticket} action={action} />}
      {(ticket.can.reopen || saysStillBroken(ticket)) && (
        <ReopenForm ticket={ticket} keeps={keeps} action={action} />
      )}
      {ticket.can.resubmit && againHref !== null && (
        <p>
          <ButtonLink href={againHref} look="primary">
            {t("resubmit.change")}
          </ButtonLink>
        </p>
      )}
      {ticket.can.resubmit && againHref === null && <Resubmits ticket={ticket} action={action} />}
      {BEFORE_WORK.has(ticket.state) && ticket.can.cancel && (
        <Withdraw ticket={ticket} action={action} />
      )}
    </section>
  );
}

/** It follows a major incident of which they were told: they say so, and the desk decides. */
const saysStillBroken = ({ can, state, majorIncident }: TicketView) =>
  can.still_broken === true && (state === "resolved" || majorIncident !== null);

/** While nobody works on it, taking it back costs nobody anything. */
const BEFORE_WORK = new Set(["new", "submitted", "awaiting_approval", "approved", "rejected"]);

async function sentenceFor(ticket: TicketView): Promise<string> {
  const t = await getTranslations("portal");
  if (ticket.mergedInto) return t("sentence.merged", { reference: ticket.mergedInto.reference });
  // Why the other cannot be seen is nothing that this says.
  if (ticket.merged) return t(ticket.can.reply ? "sentence.mergedYours" : "sentence.mergedAway");
  if (ticket.state === "cancelled") return t("sentence.cancelled");
  // What was asked for does not work or fail: it is there or not.
  if (ticket.state === "fulfilled") return t("sentence.fulfilled");
  if (ticket.turn !== "with_us") return t(`sentence.${ticket.turn}`);
  return ticket.assignee
    ? t("sentence.with_person", { name: ticket.assignee.name })
    : t("sentence.with_us");
}

function Works({ ticket, action }: Props) {
  const t = useTranslations("portal");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <input type="hidden" name="event" value={ticket.can.close ? "close" : "confirm"} />
      <SubmitButton className="max-sm:w-full">
        {ticket.can.close ? t("confirm.arrived") : t("confirm.works")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What they changed, where it was not asked for by a form. */
function Resubmits({ ticket, action }: Props) {
  const t = useTranslations("portal.resubmit");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ message: { label: t("what"), missing: t("missing") } }}
      className="grid gap-2"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <input type="hidden" name="event" value="resubmit" />
      <TextArea name="message" required rows={2} />
      <div>
        <SubmitButton look="plain" className="max-sm:w-full">
          {t("send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function Withdraw({ ticket, action }: Props) {
  const t = useTranslations("portal");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <input type="hidden" name="event" value="cancel" />
      <input type="hidden" name="reason" value="withdrawn" />
      <SubmitButton look="plain">{t("withdraw")}</SubmitButton>
    </ActionForm>
  );
}
