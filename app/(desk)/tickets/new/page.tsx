import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TicketForm } from "@/components/tickets/ticket-form";
import { peopleFor } from "@/lib/people/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { choicesFor } from "../queue";
import { createTicketAction } from "./actions";

export default async function NewTicketPage() {
  const person = await requireAgent();
  const [choices, people, t, frame] = await Promise.all([
    choicesFor(person),
    peopleFor(person, {}, { limit: 500 }),
    getTranslations("desk"),
    getTranslations("frame"),
  ]);
  return (
    <Page
      shape="reading"
      place={{
        title: t("new.title"),
        trail: [{ href: "/tickets?view=triage", name: frame("view.triage") }],
      }}
    >
      <TicketForm
        people={people.rows.filter(({ active }) => active)}
        choices={choices}
        action={createTicketAction}
      />
    </Page>
  );
}
