import { createTranslator } from "use-intl/core";
import { CADENCE_MINUTES, FIRST_PUBLIC_MINUTES } from "@/lib/major-incidents/severity";
import type { Audience, Phase, Severity } from "@/lib/major-incidents/words";
import majors from "@/messages/en/majors.json";
import majorUpdates from "@/messages/en/majorUpdates.json";
import type { SeverityView } from "./contract";

const t = createTranslator({ locale: "en", messages: { majors, majorUpdates } });

/** What holds until an admin decides otherwise, so that nothing of it has to be opened first. */
export const defaultSeverity = (severity: Severity): SeverityView => ({
  severity,
  description: t(`majors.severity.${severity}`),
  cadence: CADENCE_MINUTES[severity],
  firstPublicMinutes: FIRST_PUBLIC_MINUTES,
  version: 0,
});

export const pointLabel = (key: keyof typeof majors.checklist) => t(`majors.checklist.${key}`);

const GROUP = {
  internal: "inside",
  stakeholders: "stakeholders",
  customers: "outside",
  public: "outside",
} as const;

export const defaultTemplate = (audience: Audience, phase: Phase): string =>
  t(`majorUpdates.templates.${GROUP[audience]}.${phase}`, {
    title: "{{title}}",
    impact: "{{impact}}",
    services: "{{services}}",
  });

/** What stands for the services where none was named. */
export const NO_SERVICE = t("majorUpdates.templates.outside.noService");
