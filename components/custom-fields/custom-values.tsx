import { useTranslations } from "next-intl";
import type { FieldOnTicket } from "@/lib/custom-fields/contract";

/** What was answered, as people read it; what was not is left out. */
export function CustomValues({ fields }: { fields: readonly FieldOnTicket[] }) {
  const t = useTranslations("customFields");
  const answered = fields.filter(({ value }) => value !== null);
  if (answered.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 @4xl:grid-cols-1">
      {answered.map(({ field, value, text }) => (
        <div key={field.key} className="grid min-w-0 gap-0.5">
          <dt className="text-meta text-text-2">{field.label}</dt>
          <dd dir="auto" className="break-words whitespace-pre-line">
            {typeof value === "boolean" ? t(value ? "yes" : "no") : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
