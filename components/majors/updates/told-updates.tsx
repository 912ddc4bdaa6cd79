import { useTranslations } from "next-intl";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import type { ToldUpdateView } from "@/lib/major-incidents/update-contract";

/** On the requester's page: what they were told of the major incident on which their ticket hangs. */
export function ToldUpdates({ updates }: { updates: readonly ToldUpdateView[] }) {
  const [last, ...before] = updates;
  const t = useTranslations("portal.ongoing");
  if (!last) return null;
  return (
    <section
      aria-labelledby="ongoing"
      className="grid gap-2 rounded-card border border-note-line bg-note p-4"
    >
      <h2 id="ongoing" className="font-semibold">
        {t("onTicket")}
      </h2>
      <Told one={last} />
      {before.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer sm:min-h-0">
            {t("earlier", { count: before.length })}
          </summary>
          <div className="grid gap-3 pbs-2">
            {before.map((one) => (
              <Told key={one.id} one={one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Told({ one }: { one: ToldUpdateView }) {
  const t = useTranslations("portal.ongoing");
  const m = useTranslations("majors");
  return (
    <div className="grid gap-1">
      <p className="text-meta">
        <strong>{m(`phase.${one.phase}`)}</strong> · <When at={one.at} as="hour" />
        {one.corrects && ` · ${t("corrects")}`}
      </p>
      <TypedText html={one.bodyHtml} />
      {one.nextUpdateBy && (
        <p className="font-medium">
          {t("next")} <When at={one.nextUpdateBy} as="hour" />
        </p>
      )}
    </div>
  );
}
