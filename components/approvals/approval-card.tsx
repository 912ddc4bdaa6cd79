import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { ApprovalView } from "@/lib/approvals/contract";
import { neededOf } from "@/lib/approvals/verdict";
import { HandOnForm } from "./hand-on-form";
import { VoteForm } from "./vote-form";

type Props = {
  approval: ApprovalView;
  action: FormAction | null;
  /** For whoever may have somebody else asked, and whom they can choose. */
  handOn?: {
    action: FormAction;
    people: readonly { id: string; name: string; email: string }[];
  } | null;
};

/** One round of asking: who is asked, who said what, and the vote of whoever may still give one. */
export function ApprovalCard({ approval, action, handOn = null }: Props) {
  const t = useTranslations("approvals");
  const { id, name, state, steps, step: at, can, askedBy } = approval;
  const voices = steps[at]?.voices ?? [];
  const silent = voices.filter(({ outcome }) => outcome === null);
  return (
    <section
      aria-label={t("card", { name })}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{t("card", { name })}</bdi>
        <Badge tone={state === "rejected" ? "danger" : state === "open" ? "note" : "plain"}>
          {t(`state.${state}`)}
        </Badge>
      </h2>
      <ol className="grid gap-2">
        {steps.map((step, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one approval never move.
          <li key={number} className="grid gap-1">
            <p className={number === at ? "font-medium" : "text-text-2"}>
              {t("step", {
                number: number + 1,
                // A customer reads of the desk, and an agent of a team that was removed since.
                kind: step.kind === "team" && !step.team ? "desk" : step.kind,
                team: step.team?.name ?? "",
              })}
              {step.voices.length > 1 && (
                <span className="font-normal text-text-2">
                  {" "}
                  {t("needed", {
                    ...{ needed: neededOf(step.quorum, step.voices.length) },
                    voices: step.voices.length,
                  })}
                </span>
              )}
            </p>
            <Voices step={step} isOpen={state === "open" && number === at} />
            <HandOns approval={approval} step={number} />
          </li>
        ))}
      </ol>
      {can.vote && action && <VoteForm approvalId={id} action={action} />}
      {can.handOn && handOn && (
        <HandOnForm
          approvalId={id}
          silent={silent}
          people={handOn.people.filter(
            (one) => one.id !== askedBy.id && !voices.some(({ person }) => person.id === one.id),
          )}
          action={handOn.action}
        />
      )}
    </section>
  );
}

/** Who was asked in whose place, and why: for the desk, to which alone it is sent. */
function HandOns({ approval: { handOns = [] }, step }: { approval: ApprovalView; step: number }) {
  const t = useTranslations("approvals.handOn");
  const here = handOns.filter((one) => one.step === step);
  if (here.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {here.map(({ from, to, by, reason, at }) => (
        <li key={`${from.id} ${at}`} className="border-s-2 border-line ps-2.5 text-text-2">
          {t("done", { from: from.name, to: to.name, by: by.name })}{" "}
          <span className="text-meta text-text-3">
            <When at={at} as="hour" />
          </span>
          <span dir="auto" className="block break-words whitespace-pre-line">
            {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

type VoicesProps = { step: ApprovalView["steps"][number]; isOpen: boolean };

function Voices({ step, isOpen }: VoicesProps) {
  const t = useTranslations("approvals");
  if (step.voices.length === 0) return <p className="text-text-3">{t("later")}</p>;
  return (
    <ul className="grid gap-1">
      {step.voices.map(({ person, votedBy, outcome, comment, at, gone }) => (
        <li key={person.id} className="grid gap-0.5 border-s-2 border-line ps-2.5">
          <span>
            <bdi className="font-medium">{person.name}</bdi>{" "}
            <span className={outcome === "rejected" ? "text-danger" : "text-text-2"}>
              {t(`said.${outcome ?? (isOpen ? "waiting" : "nothing")}`)}
              {votedBy && <> {t("by", { name: votedBy.name })}</>}
            </span>{" "}
            {gone && <Badge tone="note">{t(`gone.${gone}`)}</Badge>}
            {at && (
              <span className="text-meta text-text-3">
                <When at={at} as="hour" />
              </span>
            )}
          </span>
          {comment !== "" && (
            <span dir="auto" className="break-words whitespace-pre-line">
              {comment}
            </span>
          )}
        </li>
      ))}
      {step.late.map(({ person, outcome, comment, at }) => (
        <li key={`${person.id} ${at}`} className="border-s-2 border-line ps-2.5 text-text-3">
          {t("late", { name: person.name, outcome })} {comment}
        </li>
      ))}
    </ul>
  );
}
