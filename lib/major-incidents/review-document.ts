/** A review as a document, whatever it is written as: Markdown and PDF are made of the same parts. */
import { createTranslator } from "use-intl/core";
import majorReviews from "@/messages/en/majorReviews.json";
import majors from "@/messages/en/majors.json";
import { metricWords } from "./metric-sentence";
import type { ReviewView } from "./review-contract";
import { AUDIENCES } from "./words";

const t = createTranslator({ locale: "en", messages: { majorReviews }, namespace: "majorReviews" });
const words = createTranslator({ locale: "en", messages: { majors }, namespace: "majors" });

export type DocumentPart =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "lead"; text: string }
  | { kind: "facts"; rows: readonly (readonly [string, string])[] }
  /** What somebody wrote, in Markdown. */
  | { kind: "prose"; markdown: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "list"; items: readonly { text: string; body: string | null }[] };

/** Times are in UTC, and say so: the document is read in every zone. */
export function documentOf(view: ReviewView, now: Date): DocumentPart[] {
  const { majorIncident: mi } = view;
  const section = (key: string): DocumentPart[] => {
    const found = view.sections.find((one) => one.key === key);
    if (!found || found.body === "") return [];
    return [
      { kind: "heading", text: found.label },
      { kind: "prose", markdown: found.body },
    ];
  };
  return [
    { kind: "title", text: `${t("of", { reference: mi.reference })}: ${mi.title}` },
    { kind: "lead", text: t("made", { at: stamp(now.toISOString()), version: view.version }) },
    { kind: "facts", rows: factsOf(view) },
    ...section("summary"),
    ...section("impact"),
    ...metrics(view),
    ...known(view),
    ...section("hindsight"),
    ...section("causes"),
    ...section("went_well"),
    ...section("went_badly"),
    ...section("lucky"),
    ...actions(view),
    ...section("process"),
    ...section("customer_message"),
    ...timeline(view),
  ];
}

function factsOf(view: ReviewView): [string, string][] {
  const { severity, state, drill } = view.majorIncident;
  const rows: [string, string][] = [
    [words("replay.field.severity"), drill ? `${severity}, ${words("drill")}` : severity],
    [words("replay.field.state"), words(`state.${state}`)],
    [t("title"), t(`state.${view.state}`)],
    [t("owner"), view.owner?.name ?? t("nobody")],
    ...view.people.map(({ role, user }): [string, string] => [words(`role.${role}`), user]),
  ];
  if (view.problem)
    rows.push([t("settle.problem"), `${view.problem.reference} ${view.problem.subject}`]);
  if (view.noProblemReason) rows.push([t("settle.noProblem"), view.noProblemReason]);
  if (view.skipReason) rows.push([t("reason"), view.skipReason]);
  return rows;
}

function metrics({ metrics }: ReviewView): DocumentPart[] {
  return [
    { kind: "heading", text: t("metrics") },
    { kind: "facts", rows: metrics.map((one) => [one.label, metricWords(one)] as const) },
  ];
}

function known({ known }: ReviewView): DocumentPart[] {
  if (known.length === 0) return [];
  return [
    { kind: "heading", text: t("known") },
    { kind: "lead", text: t("knownLead") },
    {
      kind: "table",
      head: [
        t("knownHead.at"),
        t("knownHead.state"),
        t("knownHead.start"),
        t("knownHead.commander"),
        t("knownHead.tickets"),
        t("knownHead.told"),
      ],
      rows: known.map((one) => [
        `${stamp(one.at)} #${one.seq}`,
        [one.severity, one.state && words(`state.${one.state}`)].filter(Boolean).join(" "),
        startOf(one.impactStart),
        one.commander ?? words("vacant"),
        String(one.tickets),
        toldOf(one.told) || words("phase.none"),
      ]),
    },
  ];
}

const startOf = (at: string | null) =>
  at === null ? t("unsaid") : at === "unknown" ? words("unknown") : stamp(at);

const toldOf = (told: ReviewView["known"][number]["told"]) =>
  AUDIENCES.flatMap((audience) => {
    const phase = told[audience];
    return phase ? `${words(`audience.${audience}`)}: ${words(`phase.${phase}`)}` : [];
  }).join(", ");

function actions({ actionItems }: ReviewView): DocumentPart[] {
  if (actionItems.length === 0) return [];
  return [
    { kind: "heading", text: t("actions") },
    {
      kind: "list",
      items: actionItems.map((item) => ({
        text: [
          `${item.ticket.reference} ${item.ticket.subject}`,
          t(`actionKind.${item.kind}`),
          item.owner?.name ?? t("action.unowned"),
          `${t("action.due")} ${item.dueAt.slice(0, 10)}`,
          ...(item.ticket.open ? (item.overdue ? [t("overdue")] : []) : [t("action.done")]),
        ].join(" · "),
        body: null,
      })),
    },
  ];
}

/** Each line names its event, by which anybody can look it up. */
function timeline({ timeline }: ReviewView): DocumentPart[] {
  if (timeline.length === 0) return [];
  return [
    { kind: "heading", text: t("timeline") },
    {
      kind: "list",
      items: timeline.map(({ at, seq, sentence, body }) => ({
        text: `${stamp(at)} #${seq} ${sentence}`,
        body,
      })),
    },
  ];
}

const stamp = (at: string) => `${at.slice(0, 16).replace("T", " ")} UTC`;
