import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { FirstStep } from "@/lib/settings/first-step";

type Props = { steps: readonly FirstStep[]; putAwayAction: FormAction };

const HREF: Record<FirstStep["name"], string> = {
  agents: "/admin/people/new",
  team: "/admin/teams/new",
  services: "/admin/services/new",
  organisation: "/admin/organisations/new",
  mailOut: "/admin/mail",
  mailIn: "/admin/inbound",
  ticket: "/tickets/new",
};

const ICON = { "aria-hidden": true, size: 16, strokeWidth: 1.75, className: "flex-none sm:mt-0.5" };

/** What a new desk still wants, for the admin who has just made it. */
export function FirstSteps({ steps, putAwayAction }: Props) {
  const t = useTranslations("setup.steps");
  const words = useFormWords();
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section
      aria-labelledby="first-steps"
      className="no-print grid max-h-[70%] flex-none gap-1 overflow-y-auto border-b border-line bg-surface py-2"
    >
      <div className="flex flex-wrap items-center gap-x-3 px-3.5">
        <h2 id="first-steps" className="font-semibold">
          {t("title")}
        </h2>
        <p className="me-auto text-text-2 tabular-nums">{t("done", { done, all: steps.length })}</p>
        <ActionForm action={putAwayAction} words={words} fields={{}}>
          <FormKey />
          <SubmitButton look="quiet">{t("putAway")}</SubmitButton>
        </ActionForm>
      </div>
      <ol>
        {steps.map(({ name, isDone }) => (
          <li key={name}>
            <Link
              href={HREF[name]}
              prefetch={false}
              className={`flex min-h-8 gap-2.5 px-3.5 py-1.5 -outline-offset-2 hover:bg-sunken max-sm:items-center pointer-coarse:min-h-11 ${isDone ? "items-center" : ""}`}
            >
              {isDone ? (
                <CircleCheck {...ICON} color="var(--st-resolved)" />
              ) : (
                <CircleDashed {...ICON} color="var(--text-3)" />
              )}
              <span>
                <span className={isDone ? "text-text-2" : "font-medium text-link"}>
                  {t(`${name}.label`)}
                </span>
                {isDone ? (
                  <span className="sr-only"> {t("isDone")}</span>
                ) : (
                  <span className="block text-text-2 max-sm:hidden">{t(`${name}.hint`)}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
