import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { DeclareForm } from "@/components/major-incidents/declare-form";
import { hasGrant } from "@/lib/kernel/actor";
import { whoHears } from "@/lib/major-incidents/who-hears";
import { choicesFor } from "@/lib/people/choices";
import { severitiesFor } from "@/lib/playbook/queries";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { declareAction } from "../actions";

type Props = { searchParams: Promise<{ ticket?: string | string[] }> };

export default async function DeclarePage({ searchParams }: Props) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await searchParams).ticket);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  const [hears, choices, severities, t] = await Promise.all([
    whoHears(person, ticket ? [ticket.id] : []),
    choicesFor(person),
    severitiesFor(person),
    getTranslations("majors"),
  ]);
  const canDeclare = hasGrant(person, "mi_manager");
  return (
    <Page
      shape="reading"
      place={{
        title: t(canDeclare ? "declare.title" : "declare.proposeTitle"),
        trail: [{ href: "/major-incidents", name: t("title") }],
      }}
    >
      <DeclareForm
        ticket={ticket}
        hears={hears ?? { managers: [], owners: [], requesters: 0 }}
        canDeclare={canDeclare}
        services={choices.services}
        severities={severities}
        action={declareAction}
      />
    </Page>
  );
}
