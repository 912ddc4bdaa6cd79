import Link from "next/link";
import { useTranslations } from "next-intl";
import { DETAILS } from "@/components/tickets/change-forms";
import type { MoveView } from "@/lib/tickets/contract";

type Props = { fields: MoveView["fields"]; reference: string; name: string };

/** What the ticket has to say before a move, each with the way to where it is said. */
export function MissingFields({ fields, reference, name }: Props) {
  const t = useTranslations("tickets");
  return (
    <div className="grid max-w-80 gap-2">
      <p className="text-body font-semibold">{t("missingFirst", { move: name })}</p>
      <ul className="list-disc ps-5">
        {fields.map(({ name: field, at }) => (
          <li key={at}>
            {at?.startsWith("/fields/") ? (
              <Link
                className="text-link underline"
                href={`/tickets/${reference}/record`}
                prefetch={false}
              >
                {t(`field.${field}`)}
              </Link>
            ) : (
              <button type="button" popoverTarget={DETAILS} className="text-link underline">
                {t(`field.${field}`)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
