import { useTranslations } from "next-intl";
import type { FieldOnTicket } from "@/lib/custom-fields/contract";
import { CustomValues } from "./custom-values";

/** What its requester told besides the words, above the conversation. */
export function ValuesCard({ fields }: { fields: readonly FieldOnTicket[] }) {
  const t = useTranslations("customFields");
  if (fields.every(({ value }) => value === null)) return null;
  return (
    <section
      aria-label={t("told")}
      className="grid gap-2 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <CustomValues fields={fields} />
    </section>
  );
}
