import { getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TicketForm } from "@/components/tickets/ticket-form";
import { TypeTabs } from "@/components/tickets/type-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { newTicketDraftFor } from "@/lib/conversations/drafts";
import { askedFields } from "@/lib/custom-fields/queries";
import { choicesFor, requestersFor } from "@/lib/people/choices";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { requireAgent } from "@/lib/web/session-actor";
import { createTicketAction } from "./actions";

type Props = { searchParams: Promise<{ type?: string | string[] }> };

export default async function NewTicketPage({ searchParams }: Props) {
  const person = await requireAgent();
  const asked = (await searchParams).type;
  const type = TICKET_TYPES.find((name) => name === asked) ?? "incident";
  const [choices, people, custom, draft, timeZone, t, frame] = await Promise.all([
    choicesFor(person),
    requestersFor(person),
    askedFields(person, type),
    newTicketDraftFor(person),
    getTimeZone(),
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
      <TypeTabs chosen={type} />
      {type === "request" && (
        <p>
          <ButtonLink href="/catalogue">{t("new.catalogue")}</ButtonLink>
        </p>
      )}
      {type === "change" && (
        <p>
          <ButtonLink href="/changes/templates">{t("new.templates")}</ButtonLink>
        </p>
      )}
      <TicketForm
        key={type}
        type={type}
        people={people}
        choices={choices}
        personId={person.id}
        draft={draft}
        timeZone={timeZone}
        custom={custom}
        action={createTicketAction}
      />
    </Page>
  );
}
