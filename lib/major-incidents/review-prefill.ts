import { createTranslator } from "use-intl/core";
import type { Tx } from "@/lib/db/client";
import majorReviews from "@/messages/en/majorReviews.json";
import type { ReviewSections } from "./review-contract";
import { affectedBy } from "./told";

const t = createTranslator({
  locale: "en",
  messages: { majorReviews },
  namespace: "majorReviews.prefill",
});

/** What can be said of it without anybody having to write it again. */
export async function prefilled(tx: Tx, miId: string): Promise<ReviewSections> {
  const mi = await tx.majorIncident.findUniqueOrThrow({
    where: { id: miId },
    include: { services: { select: { service: { select: { name: true } } } } },
  });
  const [affected, tickets] = await Promise.all([
    affectedBy(tx, miId),
    tx.miTicket.count({ where: { majorIncidentId: miId, unlinkedAt: null } }),
  ]);
  const summary = [
    t("summary", { title: mi.title, severity: mi.severity }),
    mi.mitigation && t("mitigation", { words: mi.mitigation }),
    mi.closingMessage && t("closing", { words: mi.closingMessage }),
  ];
  const services = mi.services.map(({ service }) => service.name).join(", ");
  const impact = [
    mi.impactStatement,
    [
      `- ${t("from", { at: timeOf(mi.impactStartedAt, mi.impactStartUnknown) })}`,
      `- ${t("until", { at: timeOf(mi.impactEndedAt, mi.impactEndUnknown) })}`,
      `- ${t("services", { names: services === "" ? t("none") : services })}`,
      `- ${t("affected", { people: affected, tickets })}`,
    ].join("\n"),
  ];
  return {
    summary: paragraphs(summary),
    impact: paragraphs(impact),
    ...(mi.closingMessage === null ? {} : { customer_message: mi.closingMessage }),
  };
}

const paragraphs = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

/** Written once for everybody, so it is in the one zone that is nobody's own. */
function timeOf(at: Date | null, unknown: boolean): string {
  if (unknown) return t("unknown");
  return at === null ? t("unsaid") : `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
