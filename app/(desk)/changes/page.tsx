import { getTranslations } from "next-intl/server";
import { Calendar } from "@/components/changes/calendar";
import { FreezeForm } from "@/components/changes/freeze-form";
import { FreezeList } from "@/components/changes/freeze-list";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { canFreeze } from "@/lib/changes/policy";
import { calendarFor, freezesFor } from "@/lib/changes/queries";
import { choicesFor } from "@/lib/people/choices";
import { feedAddress } from "@/lib/web/calendar-feed";
import { requireAgent } from "@/lib/web/session-actor";
import {
  createFreezeAction,
  removeFreezeAction,
  reviseFreezeAction,
  setStrictnessAction,
} from "./actions";

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 28;
const DAY = /^\d{4}-\d\d-\d\d$/;

type Asked = { from?: string | string[]; edit?: string | string[] };
type Props = { searchParams: Promise<Asked> };

export default async function ChangesPage({ searchParams }: Props) {
  const [person, asked, t] = await Promise.all([
    requireAgent(),
    searchParams,
    getTranslations("changes"),
  ]);
  const from = dayOf(asked.from);
  const to = new Date(from.getTime() + SHOWN_DAYS * DAY_MS);
  const mayFreeze = canFreeze(person);
  const [calendar, feed, freezes, choices] = await Promise.all([
    calendarFor(person, from, to),
    feedAddress(person),
    mayFreeze ? freezesFor(person, { limit: 1_000 }) : null,
    mayFreeze ? choicesFor(person) : null,
  ]);
  const hrefOf = (moment: number) => `/changes?from=${new Date(moment).toISOString().slice(0, 10)}`;
  const current = (freezes?.rows ?? []).filter(({ next }) => next !== null);
  const edited = current.find(({ id, can }) => id === asked.edit && can.revise) ?? null;
  return (
    <Page
      place={{ title: t("calendar") }}
      actions={
        <>
          <ButtonLink href={hrefOf(from.getTime() - SHOWN_DAYS * DAY_MS)} look="quiet">
            {t("earlier")}
          </ButtonLink>
          <ButtonLink href="/changes" look="quiet">
            {t("today")}
          </ButtonLink>
          <ButtonLink href={hrefOf(to.getTime())} look="quiet">
            {t("later")}
          </ButtonLink>
        </>
      }
    >
      <div className="grid max-w-4xl gap-6 p-4">
        <p className="text-text-2">{t("lead")}</p>
        <p className="flex flex-wrap gap-2">
          <ButtonLink href="/changes/templates">{t("templates.title")}</ButtonLink>
          <ButtonLink href="/changes/windows">{t("windows.title")}</ButtonLink>
        </p>
        <Calendar calendar={calendar} />
        <details>
          <summary className="inline-flex min-h-(--control) cursor-pointer items-center text-link">
            {t("subscribe")}
          </summary>
          <p className="pbs-1 text-text-2">{t("subscribeLead")}</p>
          <code dir="ltr" className="block font-mono text-meta break-all">
            {feed}
          </code>
        </details>
        {current.length > 0 && (
          <FreezeList
            freezes={current}
            reviseAction={setStrictnessAction}
            removeAction={removeFreezeAction}
          />
        )}
        {choices && (
          <FreezeForm
            key={edited?.id ?? `new-${current.length}`}
            edited={edited}
            services={choices.services}
            action={edited ? reviseFreezeAction : createFreezeAction}
          />
        )}
      </div>
    </Page>
  );
}

function dayOf(asked: string | string[] | undefined): Date {
  const today = new Date().toISOString().slice(0, 10);
  const day = typeof asked === "string" && DAY.test(asked) ? asked : today;
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? new Date(`${today}T00:00:00Z`) : moment;
}
