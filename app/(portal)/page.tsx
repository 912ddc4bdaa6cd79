import { Package, Zap } from "lucide-react";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { ToldBanner } from "@/components/majors/updates/told-banner";
import { RequestList } from "@/components/tickets/request-list";
import { ButtonLink } from "@/components/ui/button-link";
import { waitingCount } from "@/lib/approvals/queries";
import { catalogueFor } from "@/lib/catalogue/queries";
import { isAgent } from "@/lib/kernel/actor";
import { toldFor } from "@/lib/major-incidents/told";
import { knownErrorsFor } from "@/lib/problems/known-errors";
import { ticketsFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { joinAction } from "./ongoing/actions";

const ROWS = { limit: 20 };
const ICON = {
  "aria-hidden": true,
  size: 20,
  strokeWidth: 1.75,
  className: "text-accent",
} as const;

export default async function HomePage() {
  const person = await requirePerson();
  if (isAgent(person)) redirect("/tickets?view=triage");
  const [page, told, offered, waiting, known, t, problems] = await Promise.all([
    ticketsFor(person, {}, ROWS),
    toldFor(person),
    catalogueFor(person, {}, { limit: 1 }),
    waitingCount(person),
    knownErrorsFor(person, { limit: 1 }),
    getTranslations("portal"),
    getTranslations("problems.known"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: t("home.title", { name: person.name.split(" ")[0] ?? person.name }) }}
    >
      <ToldBanner told={told} joinAction={joinAction} />
      {waiting > 0 && (
        <p>
          <ButtonLink href="/approvals?show=waiting" look="primary">
            {t("home.approvals", { count: waiting })}
          </ButtonLink>
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Tile href="/requests/new" icon={<Zap {...ICON} />} hint={t("home.brokenHint")}>
          {t("home.broken")}
        </Tile>
        <Tile
          href={offered.rows.length > 0 ? "/catalogue" : "/requests/new?type=request"}
          icon={<Package {...ICON} />}
          hint={t("home.needHint")}
        >
          {t("home.need")}
        </Tile>
      </div>
      {known.rows.length > 0 && (
        <p>
          <Link
            href="/known-errors"
            prefetch={false}
            className="inline-flex min-h-11 items-center text-link hover:underline"
          >
            {problems("link")}
          </Link>
        </p>
      )}
      <RequestList rows={page.rows} selfId={person.id} title={t("list.title")} />
      {page.nextCursor !== null && (
        <p>
          <ButtonLink href="/requests">{t("list.all")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

type TileProps = { href: string; icon: ReactNode; hint: string; children: ReactNode };

function Tile({ href, icon, hint, children }: TileProps) {
  return (
    <ButtonLink
      href={href}
      look="plain"
      className="h-auto! w-full justify-start! gap-3! rounded-card! p-4! whitespace-normal! hover:border-accent"
    >
      {icon}
      <span className="grid gap-0.5 text-start">
        <span className="font-semibold">{children}</span>
        <span className="font-normal text-text-2">{hint}</span>
      </span>
    </ButtonLink>
  );
}
