import { useLocale, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dueText, lengthOf } from "@/components/ui/due";
import { DueTime } from "@/components/ui/due-time";
import { Popover } from "@/components/ui/popover";
import { When } from "@/components/ui/when";
import type { OlaClockView, TicketOlaView } from "@/lib/ola/contract";
import type { ClockView, TicketSlaView } from "@/lib/sla/contract";

const GOES_ON: readonly string[] = ["running", "paused", "breached"];

type Props = { sla: TicketSlaView; ola?: TicketOlaView | null };

/** What is promised for a ticket: each clock with what is left, and behind it how it came to that. */
export function Clocks({ sla, ola }: Props) {
  const t = useTranslations("sla");
  const promised = sla.policy === null ? [] : sla.clocks;
  const teams = ola?.clocks ?? [];
  if (promised.length + teams.length === 0) return null;
  const going = promised.filter(({ state }) => GOES_ON.includes(state));
  // What is over is worth a word where nothing else goes on in its kind.
  const over = promised.filter(
    ({ kind, state }, at) =>
      !GOES_ON.includes(state) &&
      state !== "cancelled" &&
      promised.findLastIndex((clock) => clock.kind === kind) === at,
  );
  return (
    <section aria-labelledby="service-levels" className="mbe-2.5 grid gap-1.5">
      <h2 id="service-levels" className="text-meta text-text-2">
        {t("title")}
      </h2>
      <ul className="-ms-2.5 flex flex-wrap gap-1.5 @4xl:grid @4xl:gap-0.5">
        {[...going, ...over].map((clock) => (
          <li key={`${clock.kind}-${clock.startedAt}`}>
            <Chip id={`clock-${clock.kind}`} name={t(`clock.${clock.kind}`)} clock={clock}>
              <Policy sla={sla} />
            </Chip>
          </li>
        ))}
        <TeamClocks clocks={teams} />
      </ul>
    </section>
  );
}

/** The clock of the team that has it, and of those that had it before, as long as they say something. */
function TeamClocks({ clocks }: { clocks: readonly OlaClockView[] }) {
  const t = useTranslations("ola");
  const sla = useTranslations("sla");
  return clocks
    .filter(({ state }) => state !== "cancelled")
    .slice(-MOST_TEAMS)
    .map((clock) => (
      <li key={`${clock.team.id}-${clock.startedAt}`}>
        <Chip
          id={`clock-ola-${clock.startedAt.replace(/\D/g, "")}`}
          name={t("clock", { team: clock.team.name })}
          clock={clock}
        >
          {t("holds", { team: clock.team.name, version: clock.policy.version })}{" "}
          {clock.calendar
            ? sla("calendar.counts", { name: clock.calendar.name, zone: clock.calendar.timeZone })
            : sla("calendar.none")}
        </Chip>
      </li>
    ));
}

const MOST_TEAMS = 3;

type Shown = ClockView | OlaClockView;
type ChipProps = { id: string; name: string; clock: Shown; children: ReactNode };

/** What it is and how it stands; behind it, how it came to that. */
function Chip({ id, name, clock, children }: ChipProps) {
  return (
    <Popover
      id={id}
      look="quiet"
      title={name}
      trigger={
        <span className="flex flex-wrap items-center gap-x-1.5 text-start">
          <span>{name}</span>
          <Standing clock={clock} />
        </span>
      }
    >
      <Parts clock={clock} name={name} />
      <p className="mt-3 max-w-[48ch] text-meta text-text-2">{children}</p>
    </Popover>
  );
}

function Policy({ sla: { policy } }: { sla: TicketSlaView }) {
  const t = useTranslations("sla");
  if (policy === null) return null;
  const because = policy.because.map((condition) => t(`because.${condition}`)).join(", ");
  return (
    <>
      {t("policy.holds", { name: policy.name, version: policy.version })}{" "}
      {because === "" ? t("because.all") : t("because.some", { conditions: because })}{" "}
      {policy.calendar
        ? t("calendar.counts", { name: policy.calendar.name, zone: policy.calendar.timeZone })
        : t("calendar.none")}
    </>
  );
}

/** Left until when, or paused with how much is left, or how it ended. */
function Standing({ clock }: { clock: Shown }) {
  const t = useTranslations("sla");
  const locale = useLocale();
  const now = useNow();
  const { state, dueAt, leftSeconds } = clock;
  if (dueAt !== null && (state === "running" || state === "breached")) {
    const words = { left: t.raw("due.left"), late: t.raw("due.late") };
    const at = new Date(dueAt);
    return <DueTime at={dueAt} {...dueText(at, now, locale, words)} />;
  }
  const left = lengthOf(leftSeconds * 1_000, locale);
  return (
    <span className={state === "missed" ? "font-semibold text-danger" : "text-text-2"}>
      {state === "paused" ? t("state.pausedWith", { left }) : t(`state.${state}`)}
    </span>
  );
}

/** Every part of a clock: when, how much of it counted, and why it began. */
function Parts({ clock, name }: { clock: Shown; name: string }) {
  const t = useTranslations("sla");
  const locale = useLocale();
  const length = (seconds: number) => lengthOf(seconds * 1_000, locale);
  return (
    <div className="grid gap-2">
      <p className="text-body font-semibold">{name}</p>
      <p className="text-text-2">
        {t("parts.sum", {
          elapsed: length(clock.elapsedSeconds),
          target: length(clock.targetSeconds),
        })}
      </p>
      <ol className="grid gap-1">
        {clock.segments.map(({ from, until, runs, because, seconds }) => (
          <li key={`${from}-${because}`} className="grid grid-cols-[auto_1fr_auto] gap-x-3">
            <span className="tabular-nums">
              <When at={from} as="hour" />–{until ? <When at={until} as="hour" /> : "…"}
            </span>
            <span>{t(`cause.${because}`)}</span>
            <span className="text-end text-text-2 tabular-nums">
              {runs ? length(seconds) : t("parts.paused")}
            </span>
          </li>
        ))}
      </ol>
      {clock.escalations.length > 0 && (
        <ul className="grid gap-0.5 text-text-2">
          {clock.escalations.map(({ percent, dueAt, firedAt }) => {
            const at = firedAt ?? dueAt;
            return (
              <li key={percent}>
                {t(firedAt ? "parts.fired" : "parts.fires", { percent })}{" "}
                {at ? <When at={at} as="hour" /> : t("parts.notNow")}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
