import { getTranslations } from "next-intl/server";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";

/** Why somebody, or a rule, thinks that it is one: what has to be decided on. */
export async function Proposal({ mi }: { mi: MajorIncidentView }) {
  if (mi.reason === null || (mi.state !== "proposed" && mi.state !== "rejected")) return null;
  const t = await getTranslations("majors");
  return (
    <section
      aria-label={t("proposal")}
      className="grid gap-0.5 border-b border-line bg-note px-4 py-2"
    >
      <p className="font-medium whitespace-pre-line">{mi.reason}</p>
      <p className="text-text-2">{mi.impactStatement}</p>
      <p className="text-meta text-text-2">{t("proposedBy", { name: mi.createdBy.name })}</p>
    </section>
  );
}
