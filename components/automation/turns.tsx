import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Part } from "@/components/ui/part";
import { When } from "@/components/ui/when";
import type { TurnView } from "@/lib/automation/contract";

type Props = { turns: readonly TurnView[]; nextAt: string | null };

/** The times at which a rule came due, the latest first, and how far each has come. */
export function Turns({ turns, nextAt }: Props) {
  const t = useTranslations("automation");
  if (turns.length === 0 && nextAt === null) return null;
  return (
    <Part title={t("turns")}>
      {nextAt !== null && (
        <p>
          {t("next")} <When at={nextAt} as="hour" />
        </p>
      )}
      <ol className="grid gap-1.5">
        {turns.map(({ id, dueAt, state, found, done, failed, more, reason }) => (
          <li key={id} className="grid min-w-0">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <When at={dueAt} as="hour" />
              {state === "running" && <Badge>{t("running")}</Badge>}
              <span className="text-text-2">{t("turnSays", { found, done, failed })}</span>
            </span>
            {more && <span className="text-text-2">{t("turnMore")}</span>}
            {reason !== null && <bdi className="text-danger">{reason}</bdi>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
