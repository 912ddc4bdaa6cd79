import { ChangeValues } from "@/components/custom-fields/change-values";
import { nameableFor } from "@/lib/catalogue/queries";
import { fieldsOnTicket } from "@/lib/custom-fields/queries";
import type { Person } from "@/lib/kernel/actor";
import type { TicketView } from "@/lib/tickets/contract";
import { setFieldsAction } from "./field-actions";

type Props = { person: Person; ticket: TicketView };

/** The desk's own fields beside a ticket. */
export async function DeskFields({ person, ticket }: Props) {
  const fields = await fieldsOnTicket(person, ticket);
  const namesPeople = fields.some(({ field }) => field.kind === "person");
  const kept = fields.map(({ value }) => value);
  const people = namesPeople && ticket.can.revise ? await nameableFor(person, kept) : [];
  return (
    <ChangeValues
      ticket={ticket}
      fields={fields}
      people={people}
      action={ticket.can.revise ? setFieldsAction : null}
    />
  );
}
