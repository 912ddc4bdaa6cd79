import { Zap } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RequestList } from "@/components/tickets/request-list";
import { ButtonLink } from "@/components/ui/button";
import { isAgent } from "@/lib/kernel/actor";
import { ticketsFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";

const ROWS = { limit: 20 };

export default async function HomePage() {
  const person = await requirePerson();
  if (isAgent(person)) redirect("/tickets?view=triage");
  const [page, t] = await Promise.all([ticketsFor(person, {}, ROWS), getTranslations("portal")]);
  return (
    <Page
      shape="reading"
      place={{ title: t("home.title", { name: person.name.split(" ")[0] ?? person.name }) }}
    >
      <div>
        <ButtonLink
          href="/requests/new"
          look="plain"
          className="h-auto! w-full justify-start! gap-3! rounded-card! p-4! whitespace-normal! hover:border-accent sm:w-auto"
        >
          <Zap aria-hidden size={20} strokeWidth={1.75} className="text-accent" />
          <span className="grid gap-0.5">
            <span className="font-semibold">{t("home.broken")}</span>
            <span className="font-normal text-text-2">{t("home.brokenHint")}</span>
          </span>
        </ButtonLink>
      </div>
      <RequestList rows={page.rows} selfId={person.id} title={t("list.title")} />
      {page.nextCursor !== null && (
        <p>
          <ButtonLink href="/requests">{t("list.all")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
