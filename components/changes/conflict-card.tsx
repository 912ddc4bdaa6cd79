import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { ConflictView } from "@/lib/changes/contract";

/** What stands against the time of a change; nothing where nothing does. */
export function ConflictCard({ conflicts }: { conflicts: readonly ConflictView[] }) {
  const t = useTranslations("changes");
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label={t("conflicts")}
      className="grid gap-2 rounded-card border border-note-line bg-note p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("conflicts")}</h2>
      <ul className="grid gap-1">
        {conflicts.map(({ cause, other, startsAt, endsAt }) => (
          <li key={`${cause} ${other.id}`}>
            {t(`cause.${cause}`)}:{" "}
            {other.reference && <span className="font-mono">{other.reference} </span>}
            <bdi className="font-medium">{other.title}</bdi>
            {startsAt && endsAt && (
              <span className="text-text-2">
                {" "}
                (<When at={startsAt} as="hour" /> – <When at={endsAt} as="hour" />)
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
