import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import type { TicketView } from "@/lib/tickets/contract";
import { POINTS, WHYS } from "@/lib/tickets/type-fields";

const LONG = {
  change: ["plan", "testPlan", "backoutPlan", "review"],
  problem: [...["cause", "workaround", "publicWorkaround", "publicTitle"], ...WHYS, ...POINTS],
} as const;

type Props = {
  ticket: TicketView;
  /** What was typed, as it is read; the others are read as they were typed. */
  html?: Record<string, string> | undefined;
};

/** What only a change or a problem has, above its conversation. */
export function RecordCard({ ticket, html }: Props) {
  const { type, fields } = ticket;
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  if (type !== "change" && type !== "problem") return null;
  const long = LONG[type].flatMap((name) => {
    const said = fields[name];
    return typeof said === "string" ? [{ name, said }] : [];
  });
  return (
    <section
      aria-label={t(`type.${type}`)}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
        {type === "change" ? <ChangeFacts fields={fields} /> : <ProblemFacts fields={fields} />}
        {ticket.can.revise && (
          <Link
            href={`/tickets/${ticket.reference}/record`}
            className="no-print ms-auto inline-flex min-h-6 items-center text-link hover:underline pointer-coarse:min-h-11"
          >
            {desk("record.edit")}
          </Link>
        )}
      </div>
      {long.length === 0 ? (
        <p className="text-text-2">{desk(`record.empty.${type}`)}</p>
      ) : (
        <dl className="grid gap-3">
          {long.map(({ name, said }) => (
            <div key={name} className="grid gap-0.5">
              <dt className="text-meta text-text-2">{t(`field.${name}`)}</dt>
              {html?.[name] === undefined ? (
                <dd dir="auto" className="max-w-[72ch] text-body whitespace-pre-line">
                  {said}
                </dd>
              ) : (
                <dd className="max-w-[72ch]">
                  <TypedText html={html[name]} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

type FactsProps = { fields: Record<string, unknown> };

function ChangeFacts({ fields }: FactsProps) {
  const t = useTranslations("tickets");
  const at = (name: string) => {
    const moment = fields[name];
    return typeof moment === "string" ? <When at={moment} as="hour" /> : null;
  };
  const window =
    fields.plannedStart && fields.plannedEnd ? (
      <span>
        {at("plannedStart")} – {at("plannedEnd")}
      </span>
    ) : null;
  return (
    <>
      <Fact name={t("field.kindOf")}>{t(`kind.${String(fields.kind)}`)}</Fact>
      {fields.retroactive === true && <Badge tone="note">{t("field.afterwards")}</Badge>}
      <Fact name={t("field.risk")}>{t(`level.${String(fields.risk)}`)}</Fact>
      {window && <Fact name={t("field.window")}>{window}</Fact>}
      {typeof fields.outcome === "string" && fields.actualStart && fields.actualEnd ? (
        <Fact name={t("field.actual")}>
          {at("actualStart")} – {at("actualEnd")}
        </Fact>
      ) : null}
      {typeof fields.outcome === "string" && (
        <Fact name={t("field.outcome")}>{t(`outcome.${fields.outcome}`)}</Fact>
      )}
      {fields.held === true && <Badge>{t("state.on_hold")}</Badge>}
    </>
  );
}

function ProblemFacts({ fields }: FactsProps) {
  const t = useTranslations("tickets");
  return (
    <>
      {typeof fields.category === "string" && (
        <Fact name={t("field.category")}>
          <bdi>{fields.category}</bdi>
        </Fact>
      )}
      {fields.major === true && <Badge tone="note">{t("field.majorProblem")}</Badge>}
      {fields.knownError === true && <Badge>{t("field.knownError")}</Badge>}
      {typeof fields.reviewBy === "string" && (
        <Fact name={t("field.reviewBy")}>
          <When at={fields.reviewBy} as="hour" />
        </Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5">
      <span className="text-meta text-text-2">{name}</span>
      <span className="font-medium">{children}</span>
    </p>
  );
}
