import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import type { MergeView } from "@/lib/tickets/merge-contract";

type Props = {
  ticket: TicketView;
  /** Where the other is opened. */
  room: "tickets" | "requests";
  unmergeAction?: FormAction;
  /** What was put aside with it. */
  merge?: MergeView | null;
};

/** Says as which ticket this one goes on. */
export function MergedInto({ ticket, room, unmergeAction, merge }: Props) {
  const t = useTranslations("merging");
  const words = useFormWords();
  const into = ticket.mergedInto;
  const canUndo = unmergeAction !== undefined && ticket.can.unmerge === true;
  if (!into && !canUndo) return null;
  return (
    <aside className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line bg-sunken p-3 sm:px-4">
      <p className="me-auto">
        {into
          ? t.rich("goesOn", {
              reference: into.reference,
              link: (chunks) => (
                <Link
                  href={`/${room}/${into.reference}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center font-medium text-link underline pointer-coarse:min-h-11"
                >
                  {chunks}
                </Link>
              ),
            })
          : t("gone")}
      </p>
      {merge && <PutAside merge={merge} />}
      {canUndo && (
        <ActionForm action={unmergeAction} words={words} fields={{}} className="no-print">
          <FormKey />
          <input type="hidden" name="ticketId" value={ticket.id} />
          <SubmitButton look="plain">{t("unmerge")}</SubmitButton>
        </ActionForm>
      )}
    </aside>
  );
}

/** What goes on when it is taken out again. */
function PutAside({ merge: { approvals, tasks } }: { merge: MergeView }) {
  const t = useTranslations("merging");
  if (approvals.length + tasks.length === 0) return null;
  return (
    <div className="basis-full text-text-2">
      <p>{t("aside")}</p>
      <ul className="list-disc ps-5">
        {approvals.map(({ id, name }) => (
          <li key={id}>{t("withdrawn", { name })}</li>
        ))}
        {tasks.map(({ id, title }) => (
          <li key={id}>{t("cancelled", { title })}</li>
        ))}
      </ul>
    </div>
  );
}
