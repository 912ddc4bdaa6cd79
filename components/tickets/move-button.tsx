import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { MoveView, Named } from "@/lib/tickets/contract";
import { MissingFields } from "./missing-fields";
import { MoveFields } from "./move-fields";

type Props = {
  move: MoveView;
  services: readonly Named[];
  ticketId: string;
  reference: string;
  timeZone: string;
  action: FormAction;
};

const KEYS: Partial<Record<MoveView["event"], string>> = { resolve: "E" };

/** What ends or undoes work is there, but does not ask to be pressed. */
const QUIET = new Set<string>(["cancel", "duplicate", "revert", "reject", "accept_risk"]);

/** A move of the lifecycle: a button where it needs nothing, else a button that asks for the rest. */
export function MoveButton({ move, services, ticketId, reference, timeZone, action }: Props) {
  const t = useTranslations("tickets");
  const words = useFormWords();
  // A decision is told by its outcome.
  const outcomes = move.fields.find(({ name: field }) => field === "outcome")?.values;
  const name = outcomes?.length === 1 ? t(`decision.${outcomes[0]}`) : t(`move.${move.event}`);
  const key = KEYS[move.event];
  const hidden = (
    <>
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="event" value={move.event} />
      <input type="hidden" name="zone" value={timeZone} />
    </>
  );
  const missing = move.fields.filter(({ at }) => at !== undefined);
  if (missing.length > 0) {
    return (
      <Popover id={`move-${move.event}-${move.to}`} title={name} look="plain" trigger={name}>
        <MissingFields fields={missing} reference={reference} name={name} />
      </Popover>
    );
  }
  const asks = move.fields.some(({ required }) => required);
  if (!asks) {
    return (
      <ActionForm action={action} words={words} fields={{}}>
        {hidden}
        <SubmitButton look="plain">{name}</SubmitButton>
      </ActionForm>
    );
  }
  const fields = Object.fromEntries(
    move.fields.map(({ name: field }) => [field, { label: t(`field.${field}`) }]),
  );
  return (
    <Popover
      id={`move-${move.event}-${move.to}`}
      title={name}
      look={QUIET.has(move.event) ? "quiet" : "plain"}
      {...(key ? { keyTarget: move.event } : {})}
      trigger={
        <>
          {name}
          {key && <Kbd>{key}</Kbd>}
        </>
      }
    >
      <ActionForm action={action} words={words} fields={fields} className="group/move grid gap-3">
        {hidden}
        <p className="text-body font-semibold">{name}</p>
        <MoveFields move={move} services={services} />
        <div className="flex justify-end">
          <SubmitButton>{name}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
