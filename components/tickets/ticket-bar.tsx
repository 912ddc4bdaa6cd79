import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { isStartedNow } from "@/lib/changes/window-now";
import type { MoveView, Named, TicketView } from "@/lib/tickets/contract";
import { OPEN_STATES } from "@/lib/tickets/lifecycles/words";
import { MoveButton } from "./move-button";
import { PriorityMark } from "./priority-mark";
import { StatusGlyph } from "./status-glyph";

type Props = {
  ticket: TicketView;
  moves: readonly MoveView[];
  agents: readonly Named[];
  services: readonly Named[];
  selfId: string;
  timeZone: string;
  moveAction: FormAction;
  assignAction: FormAction;
  /** What is done seldom. */
  menu?: ReactNode;
};

/** Where the ticket stands, whose it is, and what may be done with it now. */
export function TicketBar(props: Props) {
  const { ticket, moves, agents, services, selfId, timeZone, menu, ...actions } = props;
  const t = useTranslations("tickets");
  // Whoever takes a new ticket starts it, so the start needs a button only once it is somebody's.
  const offered = moves.filter(
    ({ event, fields }) =>
      (event !== "start" || ticket.assignee !== null) &&
      !fields.some(({ name, required }) => required && name === "templateId"),
  );
  return (
    <>
      <span className="font-mono text-meta text-text-3">{ticket.reference}</span>
      {ticket.priority && <PriorityMark priority={ticket.priority} />}
      <span className="flex items-center gap-1.5 font-medium">
        <StatusGlyph state={ticket.state} holdReason={ticket.holdReason} />
        <span aria-hidden>
          {ticket.holdReason ? t(`reason.${ticket.holdReason}`) : t(`state.${ticket.state}`)}
        </span>
      </span>
      <Assignee ticket={ticket} agents={agents} action={actions.assignAction} />
      <span className="no-print ms-auto flex flex-wrap items-center gap-2">
        <Take ticket={ticket} selfId={selfId} {...actions} />
        {offered.map((move) => (
          <MoveButton
            key={`${move.event}:${move.to}`}
            move={move}
            services={services}
            ticketId={ticket.id}
            reference={ticket.reference}
            timeZone={timeZone}
            action={actions.moveAction}
          />
        ))}
        {menu}
      </span>
    </>
  );
}

type AssigneeProps = { ticket: TicketView; agents: readonly Named[]; action: FormAction };

function Assignee({ ticket, agents, action }: AssigneeProps): ReactNode {
  const t = useTranslations("desk");
  const words = useFormWords();
  const name = ticket.assignee?.name ?? t("nobody");
  const shown = (
    <>
      <Avatar name={ticket.assignee?.name ?? null} />
      <bdi className="max-w-32 truncate">{name}</bdi>
    </>
  );
  if (!ticket.can.revise) return <span className="flex items-center gap-1.5">{shown}</span>;
  return (
    <Popover
      id="assign"
      keyTarget="assign"
      title={t("assign.title")}
      trigger={
        <>
          <span className="sr-only">{t("assign.now")} </span>
          {shown}
          <Kbd>A</Kbd>
        </>
      }
    >
      <ActionForm
        action={action}
        words={words}
        fields={{ assigneeId: { label: t("assign.label") } }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="ticketId" value={ticket.id} />
        <FoundField
          kind="staff"
          name="assigneeId"
          defaultValue={ticket.assignee?.id ?? ""}
          options={[
            { value: "", label: t("nobody") },
            ...agents.map((agent) => ({ value: agent.id, label: agent.name })),
          ]}
        />
        <div className="flex justify-end">
          <SubmitButton>{t("assign.title")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}

type TakeProps = Pick<Props, "ticket" | "selfId" | "moveAction" | "assignAction">;

function Take({ ticket, selfId, moveAction, assignAction }: TakeProps) {
  const t = useTranslations("desk");
  const words = useFormWords();
  const starts = ticket.can.start === true && isStartedNow(ticket.fields);
  const open = OPEN_STATES.includes(ticket.state);
  if (!open || !ticket.can.revise || ticket.assignee?.id === selfId) return null;
  return (
    <ActionForm action={starts ? moveAction : assignAction} words={words} fields={{}}>
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      {starts && <input type="hidden" name="event" value="start" />}
      <input type="hidden" name="assigneeId" value={selfId} />
      <SubmitButton look="plain" data-key="take">
        {t("take")}
        <Kbd>I</Kbd>
      </SubmitButton>
    </ActionForm>
  );
}
