import { useTranslations } from "next-intl";
import type { ApprovalView } from "@/lib/approvals/contract";

type Props = { ticket: ApprovalView["ticket"]; askedBy: string };

/** What somebody has to decide about, in the words of whoever asks for it. */
export function AskedFor({ ticket, askedBy }: Props) {
  const t = useTranslations("approvals");
  return (
    <section
      aria-label={t("askedFor")}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <p className="text-text-2">
        {t("asks", { name: askedBy })}{" "}
        <span className="font-mono text-meta">{ticket.reference}</span>
      </p>
      {ticket.description !== ticket.subject && (
        <p dir="auto" className="max-w-[72ch] text-body break-words whitespace-pre-line">
          {ticket.description}
        </p>
      )}
      {ticket.answers.length > 0 && (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {ticket.answers.map(({ label, text }) => (
            <div key={label} className="grid min-w-0 gap-0.5">
              <dt className="text-meta text-text-2">{label}</dt>
              <dd dir="auto" className="break-words whitespace-pre-line">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
