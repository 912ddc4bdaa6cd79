import { getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ToldBanner } from "@/components/majors/updates/told-banner";
import { RequestForm } from "@/components/tickets/request-form";
import { nameableFor } from "@/lib/catalogue/queries";
import { newTicketDraftFor } from "@/lib/conversations/drafts";
import { askedFields } from "@/lib/custom-fields/queries";
import { toldFor } from "@/lib/major-incidents/told";
import { LISTED_AT_MOST } from "@/lib/people/naming";
import { servicesFor } from "@/lib/people/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { joinAction } from "../../ongoing/actions";
import { submitRequestAction } from "./actions";

type Props = { searchParams: Promise<{ type?: string | string[] }> };

export default async function NewRequestPage({ searchParams }: Props) {
  const person = await requirePerson();
  const type = (await searchParams).type === "request" ? "request" : "incident";
  const custom = await askedFields(person, type);
  const namesPeople = custom.some(({ kind }) => kind === "person");
  const [services, people, draft, told, timeZone, t] = await Promise.all([
    servicesFor(person, { limit: LISTED_AT_MOST }, { state: "current" }),
    namesPeople ? nameableFor(person) : [],
    newTicketDraftFor(person),
    toldFor(person),
    getTimeZone(),
    getTranslations("portal"),
  ]);
  return (
    <Page
      shape="reading"
      place={{
        title: t(`new.${type}.title`),
        trail: [{ href: "/requests", name: t("list.title") }],
      }}
    >
      {type === "incident" && <ToldBanner told={told} joinAction={joinAction} beside />}
      <RequestForm
        key={type}
        type={type}
        services={services.rows}
        personId={person.id}
        draft={draft}
        timeZone={timeZone}
        custom={custom}
        people={people}
        action={submitRequestAction}
      />
    </Page>
  );
}
