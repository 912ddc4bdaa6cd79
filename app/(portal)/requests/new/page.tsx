import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RequestForm } from "@/components/tickets/request-form";
import { servicesFor } from "@/lib/people/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { submitRequestAction } from "./actions";

export default async function NewRequestPage() {
  const person = await requirePerson();
  const [services, t] = await Promise.all([
    servicesFor(person, { limit: 500 }),
    getTranslations("portal"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: t("new.title"), trail: [{ href: "/requests", name: t("list.title") }] }}
    >
      <RequestForm services={services.rows} action={submitRequestAction} />
    </Page>
  );
}
