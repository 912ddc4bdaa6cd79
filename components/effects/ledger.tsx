import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleSlash } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import { EFFECT_STATES, type EffectState, type EffectView } from "@/lib/effects/contract";

type BarProps = { counts: Record<EffectState, number>; chosen: EffectState | null };

/** The states an effect can stand in, each with how many do. */
export function EffectFilterBar({ counts, chosen }: BarProps) {
  const t = useTranslations("admin");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const entries: [EffectState | null, number][] = [
    [null, all],
    ...EFFECT_STATES.map((state): [EffectState, number] => [state, counts[state]]),
  ];
  return (
    <ul
      aria-label={t("effects.filter")}
      className="flex flex-wrap gap-1.5 border-b border-line px-3.5 py-2"
    >
      {entries.map(([state, count]) => (
        <li key={state ?? "all"}>
          <Link
            href={state === null ? "/admin/effects" : `/admin/effects?state=${state}`}
            prefetch={false}
            aria-current={state === chosen ? "true" : undefined}
            className={`${buttonClass("quiet")} aria-[current]:bg-accent-soft aria-[current]:text-text`}
          >
            {state === null ? t("effects.all") : t(`effects.state.${state}`)}
            <span className="tabular-nums">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type LedgerProps = { rows: readonly EffectView[]; retryAction: FormAction };

/** Everything that followed from what happened: once each, and what became of it. */
export function Ledger({ rows, retryAction }: LedgerProps) {
  const t = useTranslations("admin");
  const words = useFormWords();
  if (rows.length === 0) return <EmptyState>{t("effects.empty")}</EmptyState>;
  const head = [
    "when",
    "what",
    "standing",
    "event",
    "ticket",
    "recipient",
    "tries",
    "detail",
  ] as const;
  return (
    <TableFrame label={t("effects.title")} head={head.map((name) => t(`effects.head.${name}`))}>
      {rows.map((effect) => (
        <tr key={effect.id}>
          <td>
            <When at={effect.createdAt} as="exact" />
          </td>
          <td className="whitespace-nowrap">{effect.name}</td>
          <td>
            <Standing state={effect.state} />
          </td>
          <td className="font-mono text-meta">{effect.event}</td>
          <td>
            {effect.ticket && (
              <Link
                href={`/tickets/${effect.ticket.reference}`}
                prefetch={false}
                className="font-mono text-meta text-link underline"
              >
                {effect.ticket.reference}
              </Link>
            )}
          </td>
          <td>
            <bdi>{effect.recipient?.name}</bdi>
          </td>
          <td className="tabular-nums">{effect.attempts}</td>
          <td className="max-w-80 text-text-2">
            {effect.nextAt && (
              <>
                {t("effects.due")} <When at={effect.nextAt} as="exact" />{" "}
              </>
            )}
            <bdi>{effect.lastError ?? effect.answer}</bdi>{" "}
            {effect.mailId && (
              <Link
                href={`/admin/mail/${effect.mailId}`}
                prefetch={false}
                className="text-link underline"
              >
                {t("effects.mail")}
              </Link>
            )}
            {effect.can.retry && (
              <ActionForm action={retryAction} words={words} fields={{}} className="mbs-1">
                <FormKey />
                <input type="hidden" name="effectId" value={effect.id} />
                <SubmitButton look="plain">{t("effects.retry")}</SubmitButton>
              </ActionForm>
            )}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

const ICON = {
  pending: CircleDashed,
  running: CircleDashed,
  done: CircleCheck,
  failed: CircleAlert,
  suppressed: CircleSlash,
  uncertain: CircleHelp,
};

function Standing({ state }: { state: EffectState }) {
  const t = useTranslations("admin");
  const Icon = ICON[state];
  return (
    <Badge tone={state === "failed" ? "danger" : "plain"}>
      <Icon aria-hidden size={12} strokeWidth={2} />
      {t(`effects.state.${state}`)}
    </Badge>
  );
}
