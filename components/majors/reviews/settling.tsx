import { Check, Circle } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { ReviewView } from "@/lib/major-incidents/review-contract";

const POINTS = ["review", "actionItems", "problem", "customerMessage"] as const;

/** What has to be settled before the major incident can be closed, and where it is. */
export async function Settling({ review, action }: { review: ReviewView; action: FormAction }) {
  const t = await getTranslations("majorReviews");
  const { openForClose, problem, noProblemReason, customerMessage, can } = review;
  const send = { majorIncidentId: review.majorIncident.id };
  const isClosed = review.state === "closed";
  const isOpen = (point: (typeof POINTS)[number]) =>
    !isClosed &&
    (openForClose.includes(point) ||
      // Behind the review itself the others are not asked for yet.
      (point === "problem" && problem === null && noProblemReason === null && !isFree(review)) ||
      (point === "customerMessage" && customerMessage === null && !isFree(review)));
  return (
    <ul className="grid gap-2">
      {POINTS.map((point) => {
        const open = isOpen(point);
        const Icon = open ? Circle : Check;
        return (
          <li key={point} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 gap-y-1">
            <Icon
              aria-label={t(open ? "settle.stillOpen" : "settle.settled")}
              size={16}
              className={`mbs-0.5 ${open ? "text-text-3" : "text-st-resolved"}`}
            />
            <span>
              {t(`settle.open.${point}`)}
              {point === "problem" && problem && (
                <Link
                  href={`/tickets/${problem.reference}`}
                  prefetch={false}
                  className="block text-link hover:underline"
                >
                  {problem.reference} <bdi>{problem.subject}</bdi>
                </Link>
              )}
              {point === "problem" && noProblemReason && (
                <span className="block text-text-2">{noProblemReason}</span>
              )}
              {point === "customerMessage" && customerMessage && (
                <span className="block text-text-2">{t(`settle.${customerMessage}`)}</span>
              )}
            </span>
            {can.settle && point === "problem" && (
              <span className="col-start-2 flex flex-wrap gap-1">
                <Ask
                  id="settle-problem"
                  action={action}
                  label={t("settle.problemSet")}
                  send={send}
                  fields={{ problemId: { label: t("settle.problem") } }}
                >
                  <TextField
                    name="problemId"
                    required
                    placeholder="PRB-92"
                    hint={t("settle.problemHint")}
                  />
                </Ask>
                <Ask
                  id="settle-none"
                  action={action}
                  look="quiet"
                  label={t("settle.problemNone")}
                  send={send}
                  fields={{ noProblemReason: { label: t("settle.noProblem") } }}
                >
                  <TextArea name="noProblemReason" rows={2} required />
                </Ask>
              </span>
            )}
            {can.settle && point === "customerMessage" && (
              <span className="col-start-2 flex flex-wrap gap-1">
                {(["posted", "declined"] as const)
                  .filter((one) => one !== customerMessage)
                  .map((one) => (
                    <Ask
                      key={one}
                      action={action}
                      look="quiet"
                      label={t(`settle.do_${one}`)}
                      send={{ ...send, customerMessage: one }}
                    />
                  ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** An exercise, or what needs no review, has no cause to look for and nobody to tell. */
const isFree = ({ majorIncident, state }: ReviewView) => majorIncident.drill || state === "skipped";
