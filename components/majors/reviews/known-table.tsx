import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import type { KnownView } from "@/lib/major-incidents/review-contract";
import { AUDIENCES } from "@/lib/major-incidents/words";

/** The board at each turn of the story, without anything that came to light later. */
export async function KnownTable({ known }: { known: readonly KnownView[] }) {
  const [t, m] = await Promise.all([getTranslations("majorReviews"), getTranslations("majors")]);
  const told = ({ told }: KnownView) =>
    AUDIENCES.flatMap((audience) => {
      const phase = told[audience];
      return phase ? `${m(`audience.${audience}`)}: ${m(`phase.${phase}`)}` : [];
    }).join(", ");
  return (
    <TableFrame
      label={t("known")}
      stacks
      head={["at", "state", "start", "commander", "tickets", "told"].map((key) =>
        t(`knownHead.${key}`),
      )}
    >
      {known.map((one) => (
        <tr key={one.eventId}>
          <td className="font-mono text-meta">
            <When at={one.at} as="hour" /> <span className="text-text-2">#{one.seq}</span>
          </td>
          <td>
            {one.severity} {one.state && m(`state.${one.state}`)}
            {one.statement && <span className="block text-text-2">{one.statement}</span>}
          </td>
          <td>
            {one.impactStart === null ? (
              t("unsaid")
            ) : one.impactStart === "unknown" ? (
              m("unknown")
            ) : (
              <When at={one.impactStart} as="hour" />
            )}
          </td>
          <td>{one.commander ? <bdi>{one.commander}</bdi> : m("vacant")}</td>
          <td className="tabular-nums">{one.tickets}</td>
          <td>{told(one) || m("phase.none")}</td>
        </tr>
      ))}
    </TableFrame>
  );
}
