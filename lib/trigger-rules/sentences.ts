import { createTranslator } from "use-intl/core";
import playbook from "@/messages/en/playbook.json";

const t = createTranslator({ locale: "en", messages: { playbook }, namespace: "playbook.rules" });

type Rule = { name: string; kind: string; minutes: number };
type Ticket = { reference: string; priority: string };

/** Why a rule proposes it, for whoever has to decide. */
export function reasonOf(rule: Rule, tickets: readonly Ticket[], service: string | null): string {
  const references = tickets.map(({ reference }) => reference).join(", ");
  const first = tickets[0];
  return rule.kind === "priority"
    ? t("because.priority", {
        ...{ rule: rule.name, references, service: service ?? "" },
        priority: first?.priority ?? "",
      })
    : t("because.reports", {
        ...{ rule: rule.name, references, minutes: rule.minutes, count: tickets.length },
        service: service ?? t("noService"),
      });
}

/** Nobody has said yet who cannot do what: what is known is how many have said something. */
export const impactOf = (count: number, service: string | null) =>
  t("impact", { count, service: service ?? t("noService") });
