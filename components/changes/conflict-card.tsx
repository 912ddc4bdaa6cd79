import Link from "next/link";
import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { ConflictView } from "@/lib/changes/contract";

type Props = {
  ticketId: string;
  conflicts: readonly ConflictView[];
  /** For whoever may start it all the same. */
  startAction: FormAction | null;
};

const STOPPING: readonly ConflictView["cause"][] = [
  "hard_freeze",
  "major_incident",
  "outside_plan",
];

/** What stands against the time of a change; nothing where nothing does. */
export function ConflictCard({ ticketId, conflicts, startAction }: Props) {
  const t = useTranslations("changes");
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label={t("conflicts")}
      className="grid gap-2 rounded-card border border-note-line bg-note p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("conflicts")}</h2>
      <ul className="grid gap-1">
        {conflicts.map(({ cause, other, service, startsAt, endsAt }) => (
          <li key={`${cause} ${other.id}`}>
            {t(`cause.${cause}`, { service: service?.name ?? "" })}
            {cause !== "outside_plan" && (
              <>
                : <Other other={other} />
              </>
            )}
            {startsAt && endsAt && (
              <span className="text-text-2">
                {" "}
                (<When at={startsAt} as="hour" /> – <When at={endsAt} as="hour" />)
              </span>
            )}
          </li>
        ))}
      </ul>
      {startAction && conflicts.some(({ cause }) => STOPPING.includes(cause)) && (
        <div>
          <Ask
            id="let-through"
            action={startAction}
            label={t("letThrough")}
            lead={t("letThroughLead")}
            send={{ ticketId, event: "start" }}
            fields={{ reason: { label: t("because"), missing: t("becauseMissing") } }}
          >
            <TextArea name="reason" required rows={2} />
          </Ask>
        </div>
      )}
    </section>
  );
}

/** What stands against it, with the way to it where it has a page. */
function Other({ other: { reference, title } }: { other: ConflictView["other"] }) {
  if (reference === null) return <bdi className="font-medium">{title}</bdi>;
  const room = reference.startsWith("MI-") ? "major-incidents" : "tickets";
  return (
    <Link href={`/${room}/${reference}`} className="text-link hover:underline">
      <span className="font-mono">{reference}</span> <bdi className="font-medium">{title}</bdi>
    </Link>
  );
}
