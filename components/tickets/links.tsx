import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Drawing } from "@/components/ui/drawing";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { LINK_KINDS, type TicketView } from "@/lib/tickets/contract";
import { StatusGlyph } from "./status-glyph";

type Props = { ticket: TicketView; linkAction: FormAction; unlinkAction: FormAction };

/** The tickets that this one is tied to, each by its kind of tie. */
export function Links({ ticket, linkAction, unlinkAction }: Props) {
  const t = useTranslations("tickets");
  return (
    <div className="grid min-w-0 justify-items-start gap-1.5">
      {ticket.links.length > 0 && (
        <ul className="grid w-full min-w-0 gap-1">
          {ticket.links.map(({ id, kind, direction, policy, ticket: other }) => (
            <li key={id} className="grid min-w-0">
              <span className="flex items-center gap-1 text-meta text-text-2">
                {t(`link.${direction}.${kind}`)}
                {policy === "follow" && <span>· {t(`link.policy.${direction}`)}</span>}
                {ticket.can.revise && (
                  <Unlink ticketId={ticket.id} linkId={id} action={unlinkAction} />
                )}
              </span>
              <Link
                href={`/tickets/${other.reference}`}
                prefetch={false}
                className="flex min-w-0 items-center gap-1.5 text-link hover:underline"
              >
                <StatusGlyph state={other.state} holdReason={null} />
                <span className="font-mono text-meta whitespace-nowrap">{other.reference}</span>
                <bdi className="truncate">{other.subject}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {ticket.can.revise && (
        <div className="no-print">
          <AddLink ticketId={ticket.id} action={linkAction} />
        </div>
      )}
    </div>
  );
}

type UnlinkProps = { ticketId: string; linkId: string; action: FormAction };

function Unlink({ ticketId, linkId, action }: UnlinkProps) {
  const t = useTranslations("desk");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}} className="no-print">
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="linkId" value={linkId} />
      <SubmitButton look="quiet" className="size-6! min-h-6! p-0!">
        <X aria-hidden size={14} strokeWidth={1.75} />
        <span className="sr-only">{t("link.remove")}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function AddLink({ ticketId, action }: { ticketId: string; action: FormAction }) {
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  const words = useFormWords();
  return (
    <Popover
      id="link"
      keyTarget="link"
      title={desk("link.title")}
      look="quiet"
      trigger={
        <>
          <Drawing of="plus" className="size-3.5" />
          {desk("link.add")}
        </>
      }
    >
      <ActionForm
        action={action}
        words={words}
        fields={{
          kind: { label: desk("link.kind") },
          policy: { label: t("link.policy.label") },
          toId: { label: desk("link.to"), missing: desk("link.toMissing") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="ticketId" value={ticketId} />
        <p className="text-body font-semibold">{desk("link.title")}</p>
        <SelectField
          name="kind"
          defaultValue="caused_by"
          options={LINK_KINDS.flatMap((value) => [
            { value, label: t(`link.from.${value}`) },
            { value: `to:${value}`, label: t(`link.to.${value}`) },
          ])}
        />
        <TextField name="toId" required autoCapitalize="characters" spellCheck={false} />
        <SelectField
          name="policy"
          defaultValue=""
          hint={t("link.policy.hint")}
          options={(["", "follow", "none"] as const).map((value) => ({
            value,
            label: t(`link.policy.${value === "" ? "usual" : value}`),
          }))}
        />
        <div className="flex justify-end">
          <SubmitButton>{desk("link.add")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
