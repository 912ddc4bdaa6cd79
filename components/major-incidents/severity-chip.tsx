import type { Severity } from "@/lib/major-incidents/words";

const SHAPE = { SEV1: "▲", SEV2: "◆", SEV3: "●" } as const;
const LOOK = {
  SEV1: "bg-sev1-fill text-on-sev1",
  SEV2: "border border-sev2 text-text",
  SEV3: "border border-sev3 text-text",
} as const;

/** The word and its shape; colour only says it again. */
export function SeverityChip({ severity }: { severity: Severity }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-control px-1.5 font-mono text-meta font-semibold ${LOOK[severity]}`}
    >
      <span aria-hidden>{SHAPE[severity]}</span>
      {severity}
    </span>
  );
}
