import { Pin } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { MiTimelineItem } from "@/lib/major-incidents/room-contract";
import { Ask } from "./ask";

export const FILTERS = ["all", "told", "pinned", "written", "hidden"] as const;
export type Filter = (typeof FILTERS)[number];

type Props = {
  miId: string;
  path: string;
  items: readonly MiTimelineItem[];
  filter: Filter;
  sentence: (item: MiTimelineItem) => string;
  canWrite: boolean;
  markAction: FormAction;
};

const MARKS = "major_incident.entry_marked";
const TOLD = ["major_incident.update_sent"];
const LOUD = ["major_incident.declared", "major_incident.severity_set", "major_incident.moved"];

/** Everything that happened, the latest first; nothing in it is ever changed, only pinned or hidden. */
export function Timeline(props: Props) {
  const { miId, path, items, filter, sentence, canWrite, markAction } = props;
  const t = useTranslations("majors");
  const shown = items.filter((item) => fits(item, filter)).toReversed();
  return (
    <>
      <ul aria-label={t("timeline.filter")} className="no-print flex flex-wrap gap-1">
        {FILTERS.map((one) => (
          <li key={one}>
            <Link
              href={one === "all" ? path : `${path}?timeline=${one}`}
              prefetch={false}
              scroll={false}
              aria-current={one === filter ? "true" : undefined}
              className="inline-flex min-h-6 items-center rounded-control px-2 text-text-2 hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-text max-sm:min-h-11"
            >
              {t(`timeline.${one}`)}
            </Link>
          </li>
        ))}
        <li className="ms-auto">
          <Link
            href={`${path}/replay`}
            prefetch={false}
            className="inline-flex min-h-6 items-center px-2 text-link hover:underline max-sm:min-h-11"
          >
            {t("replay.open")}
          </Link>
        </li>
      </ul>
      {shown.length === 0 && <p className="py-6 text-center text-text-2">{t("timeline.none")}</p>}
      <ol className="grid">
        {shown.map((item) => (
          <li
            key={item.id}
            className="group grid grid-cols-[44px_minmax(0,1fr)_auto] gap-x-2 border-b border-line py-2 last:border-0"
          >
            <span className="font-mono text-meta leading-5 text-text-2">
              <When at={item.entry?.knownAt ?? item.at} as="hour" />
            </span>
            <span className="min-w-0">
              <span className={LOUD.includes(item.kind) ? "font-semibold" : ""}>
                {item.pinned && (
                  <Pin aria-label={t("timeline.isPinned")} size={14} className="me-1 inline" />
                )}
                {sentence(item)}
              </span>
              {item.entry && (
                <span className="mbs-0.5 block max-w-[72ch] whitespace-pre-line text-body">
                  {item.entry.body}
                </span>
              )}
            </span>
            {canWrite && (
              <span className="no-print flex items-start gap-1">
                {(["pinned", "hidden"] as const).map((mark) => (
                  <Ask
                    key={mark}
                    action={markAction}
                    look="quiet"
                    label={
                      <>
                        {t(item[mark] ? `timeline.un_${mark}` : `timeline.do_${mark}`)}
                        <span className="sr-only"> {sentence(item)}</span>
                      </>
                    }
                    send={{
                      majorIncidentId: miId,
                      eventId: item.id,
                      mark,
                      on: item[mark] ? "" : "true",
                    }}
                  />
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function fits(item: MiTimelineItem, filter: Filter): boolean {
  if (item.kind === MARKS) return false;
  if (filter === "hidden") return item.hidden;
  if (item.hidden) return false;
  if (filter === "told") return TOLD.includes(item.kind);
  if (filter === "pinned") return item.pinned;
  return filter === "all" || item.kind === "major_incident.noted";
}

/** A line of one's own. */
export function EntryForm({ miId, action }: { miId: string; action: FormAction }) {
  const t = useTranslations("majors");
  return (
    <Ask
      id="mi-entry"
      action={action}
      label={t("timeline.write")}
      keyTarget="mi-entry"
      send={{ majorIncidentId: miId }}
      fields={{ body: { label: t("timeline.body"), missing: t("timeline.missing") } }}
    >
      <TextArea name="body" rows={3} required />
    </Ask>
  );
}
