import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { Named, TicketView } from "@/lib/tickets/contract";
import { LEVELS } from "@/lib/tickets/priority";
import { PriorityMark } from "./priority-mark";

type PriorityProps = { ticket: TicketView; action: FormAction; override: ReactNode };

/** The priority, and behind it the two judgements that it follows from. */
export function ChangePriority({ ticket, action, override }: PriorityProps) {
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  const words = useFormWords();
  const levels = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  const shown = (
    <>
      {ticket.priority && <PriorityMark priority={ticket.priority} />}
      <span aria-hidden>{ticket.priority}</span>
    </>
  );
  if (!ticket.can.revise) return <span className="flex items-center gap-1.5">{shown}</span>;
  return (
    <Popover
      id="priority"
      keyTarget="priority"
      title={desk("priority.title")}
      trigger={
        <>
          {shown}
          <span className="sr-only">{desk("priority.title")}</span>
        </>
      }
    >
      <ActionForm
        action={action}
        words={words}
        fields={{
          impact: { label: t("field.impact") },
          urgency: { label: t("field.urgency") },
          note: { label: desk("priority.why") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="ticketId" value={ticket.id} />
        <p className="text-body font-semibold">{desk("priority.title")}</p>
        <div className="grid grid-cols-2 gap-3">
          <SelectField name="impact" options={levels} defaultValue={ticket.impact ?? "low"} />
          <SelectField name="urgency" options={levels} defaultValue={ticket.urgency} />
        </div>
        <TextArea name="note" rows={2} />
        <div className="flex justify-end">
          <SubmitButton>{desk("save")}</SubmitButton>
        </div>
      </ActionForm>
      {override}
    </Popover>
  );
}

type DetailsProps = {
  ticket: TicketView;
  teams: readonly Named[];
  services: readonly Named[];
  action: FormAction;
};

/** The panel in which the details are changed. */
export const DETAILS = "details";

/** Subject, team, service and tags. */
export function ChangeDetails({ ticket, teams, services, action }: DetailsProps) {
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  const words = useFormWords();
  const choices = (list: readonly Named[]) => [
    { value: "", label: desk("none") },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Popover id={DETAILS} title={desk("details.title")} trigger={desk("details.title")}>
      <ActionForm
        action={action}
        words={words}
        fields={{
          subject: { label: t("field.subject") },
          teamId: { label: t("field.team") },
          serviceId: { label: t("field.service") },
          tags: { label: t("field.tags") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="ticketId" value={ticket.id} />
        <p className="text-body font-semibold">{desk("details.title")}</p>
        <TextField name="subject" defaultValue={ticket.subject} maxLength={200} />
        <SelectField name="teamId" options={choices(teams)} defaultValue={ticket.team?.id ?? ""} />
        <FoundField
          kind="services"
          name="serviceId"
          options={choices(services)}
          defaultValue={ticket.service?.id ?? ""}
        />
        <TextField
          name="tags"
          defaultValue={(ticket.tags ?? []).join(", ")}
          hint={desk("details.tags")}
        />
        <div className="flex justify-end">
          <SubmitButton>{desk("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
