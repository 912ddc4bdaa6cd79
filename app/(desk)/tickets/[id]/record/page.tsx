import { notFound } from "next/navigation";
import { getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RecordForm } from "@/components/tickets/record-form";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { recordAction } from "./actions";

export default async function RecordPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket || (ticket.type !== "change" && ticket.type !== "problem")) notFound();
  const [timeZone, t] = await Promise.all([getTimeZone(), getTranslations("desk")]);
  return (
    <Page
      shape="reading"
      place={{
        title: t(`record.title.${ticket.type}`),
        trail: [{ href: `/tickets/${ticket.reference}`, name: ticket.reference }],
      }}
    >
      <RecordForm ticket={ticket} type={ticket.type} timeZone={timeZone} action={recordAction} />
    </Page>
  );
}
