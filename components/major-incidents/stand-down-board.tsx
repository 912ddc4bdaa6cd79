import { Check, Circle, CircleSlash } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import type { ChecklistItemView, StandDownView } from "@/lib/major-incidents/stand-down-contract";
import { DISPOSITIONS } from "@/lib/major-incidents/words";
import { Ask } from "./ask";
import { Panel } from "./panel";

type Props = {
  mi: MajorIncidentView;
  view: StandDownView;
  tickAction: FormAction;
  disposeAction: FormAction;
};

const SHOWN = 100;

/** What is left before it is over, and exactly what its end will do. */
export function StandDownBoard({ mi, view, tickAction, disposeAction }: Props) {
  const t = useTranslations("majors");
  const { tickets, audiences } = view.preview;
  const count = (word: string) => tickets.filter((one) => one.disposition === word).length;
  return (
    <div className="grid gap-3 p-3 lg:grid-cols-2">
      <Panel id="checklist" title={t("standDown.checklist")}>
        <ol className="grid">
          {view.checklist.map((item) => (
            <Item key={item.key} mi={mi} item={item} action={tickAction} />
          ))}
        </ol>
      </Panel>
      <div className="grid content-start gap-3">
        <Panel id="audiences" title={t("standDown.audiences")}>
          <ul className="grid gap-1">
            {audiences.map((one) => (
              <li key={one.audience} className="flex justify-between gap-3">
                <span>{t(`audience.${one.audience}`)}</span>
                <span className="text-text-2">
                  {one.tells
                    ? t("standDown.hears", { count: one.recipients })
                    : t("standDown.silent")}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel id="tickets" title={t("standDown.tickets")} count={tickets.length}>
          <p>
            {t("standDown.sum", {
              resolve: count("resolve"),
              keep: count("keep"),
              unlink: count("unlink"),
            })}
          </p>
          <ul className="grid">
            {tickets.slice(0, SHOWN).map((one) => (
              <li
                key={one.id}
                className="grid gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <span className="min-w-0">
                  <Link
                    href={`/tickets/${one.reference}`}
                    prefetch={false}
                    className="font-mono text-meta text-link hover:underline"
                  >
                    {one.reference}
                  </Link>{" "}
                  <bdi>{one.subject}</bdi>
                  <span
                    className={`block text-meta ${one.reason === "still_broken" ? "font-semibold text-danger" : "text-text-2"}`}
                  >
                    {t(`disposition.${one.disposition}`)}: {t(`why.${one.reason}`)}
                  </span>
                </span>
                {mi.can.dispose && one.reason !== "already_done" && (
                  <span className="flex flex-wrap items-start gap-1">
                    {DISPOSITIONS.filter(
                      (word) =>
                        (word !== one.disposition || one.reason === "still_broken") &&
                        !(word === "resolve" && one.reason === "not_an_incident"),
                    ).map((word) => (
                      <Ask
                        key={word}
                        action={disposeAction}
                        look="quiet"
                        label={
                          <>
                            {t(`disposition.${word}`)}
                            <span className="sr-only"> {one.reference}</span>
                          </>
                        }
                        send={{ majorIncidentId: mi.id, ticketId: one.id, disposition: word }}
                      />
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {tickets.length > SHOWN && (
            <p className="text-text-2">{t("linked.more", { count: tickets.length - SHOWN })}</p>
          )}
        </Panel>
      </div>
    </div>
  );
}

type ItemProps = { mi: MajorIncidentView; item: ChecklistItemView; action: FormAction };

function Item({ mi, item, action }: ItemProps) {
  const t = useTranslations("majors");
  const send = { majorIncidentId: mi.id, key: item.key };
  const isStated = item.stated;
  const said = <span className="sr-only"> {item.label}</span>;
  const Icon = { open: Circle, done: Check, overridden: CircleSlash }[item.state];
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-2 border-b border-line py-2 last:border-0">
      <Icon
        aria-label={t(`item.${item.state}`)}
        size={16}
        className={`mbs-0.5 ${item.state === "open" ? "text-text-3" : "text-st-resolved"}`}
      />
      <span className="min-w-0">
        <span className={item.state === "open" ? "font-medium" : ""}>{item.label}</span>{" "}
        {item.computed && <Badge>{t("item.computed")}</Badge>}{" "}
        {!item.mandatory && <Badge>{t("item.optional")}</Badge>}
        {item.note && <span className="block whitespace-pre-line text-text-2">{item.note}</span>}
        {item.by && <span className="block text-meta text-text-2">{item.by.name}</span>}
      </span>
      <span className="flex flex-wrap items-start gap-1">
        {mi.can.tick && !item.computed && item.state !== "done" && (
          <Ask
            action={action}
            send={{ ...send, state: "done" }}
            label={
              <>
                {t(isStated ? "item.state" : "item.tick")}
                {said}
              </>
            }
            {...(isStated ? { id: `state-${item.key}` } : {})}
            fields={{ note: { label: t("item.note"), missing: t("item.noteMissing") } }}
          >
            {isStated && <TextArea name="note" rows={2} required />}
          </Ask>
        )}
        {mi.can.tick && !item.computed && item.state === "done" && (
          <Ask
            action={action}
            look="quiet"
            send={{ ...send, state: "open" }}
            label={
              <>
                {t("item.untick")}
                {said}
              </>
            }
          />
        )}
        {mi.can.override && item.state === "open" && item.mandatory && (
          <Ask
            id={`override-${item.key}`}
            action={action}
            look="quiet"
            send={{ ...send, state: "overridden" }}
            label={
              <>
                {t("item.override")}
                {said}
              </>
            }
            fields={{ note: { label: t("item.why"), missing: t("item.whyMissing") } }}
          >
            <TextArea name="note" rows={2} required />
          </Ask>
        )}
      </span>
    </li>
  );
}
