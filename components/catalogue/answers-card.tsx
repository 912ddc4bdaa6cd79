import { useTranslations } from "next-intl";
import type { RequestView } from "@/lib/catalogue/contract";

/** What was asked for, above the conversation about it. */
export function AnswersCard({ request }: { request: RequestView }) {
  const t = useTranslations("catalogue");
  if (request.answers.length === 0) return null;
  return (
    <section
      aria-label={t("asked", { name: request.item.name })}
      className="grid gap-2 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h2 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        <bdi>{request.item.name}</bdi>
        <span className="text-meta font-normal text-text-2">
          {t("formNumber", { number: request.formNumber })}
        </span>
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {request.answers.map(({ key, label, text }) => (
          <div key={key} className="grid min-w-0 gap-0.5">
            <dt className="text-meta text-text-2">{label}</dt>
            <dd dir="auto" className="break-words whitespace-pre-line">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
