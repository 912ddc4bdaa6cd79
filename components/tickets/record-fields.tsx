import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import { wallClock } from "@/components/ui/wall-clock";
import { CHANGE_KINDS } from "@/lib/tickets/lifecycles/words";
import { LEVELS } from "@/lib/tickets/priority";
import { LOOKS, POINTS, WHYS } from "@/lib/tickets/type-fields";

const NAMES = {
  change: [
    ...["kind", "risk", "retroactive", "plannedStart", "plannedEnd"],
    ...["plan", "testPlan", "backoutPlan"],
  ],
  problem: [
    ...["category", "publicTitle", "cause", "workaround", "major"],
    ...[...WHYS, ...POINTS, ...LOOKS],
  ],
} as const;

/** What was made already has no window. */
const WINDOW =
  "grid gap-4 sm:grid-cols-2 group-has-[option[value=emergency]:checked]/plan:group-has-[option[value=true]:checked]/plan:hidden";

export type Recorded = keyof typeof NAMES;

/** What the fields of this type are called, for the form around them. */
export async function recordLabels(type: Recorded): Promise<Fields> {
  const t = await getTranslations("tickets");
  return Object.fromEntries(NAMES[type].map((name) => [name, { label: t(`field.${name}`) }]));
}

type Props = {
  type: Recorded;
  values: Record<string, unknown>;
  /** Hours are typed in this zone. */
  timeZone: string;
};

/** The fields that only a change or only a problem has. */
export function RecordFields({ type, values, timeZone }: Props) {
  const t = useTranslations("tickets");
  const textOf = (name: string) => String(values[name] ?? "");
  const zone = <input type="hidden" name="zone" value={timeZone} />;
  if (type === "problem") {
    return (
      <>
        {zone}
        <TextField name="category" defaultValue={textOf("category")} maxLength={100} />
        <TextArea name="cause" defaultValue={textOf("cause")} rows={3} />
        <TextArea name="workaround" defaultValue={textOf("workaround")} rows={3} />
        <TextField
          name="publicTitle"
          defaultValue={textOf("publicTitle")}
          maxLength={200}
          hint={t("publicTitleHint")}
        />
        <SelectField
          name="major"
          defaultValue={textOf("major") || "false"}
          hint={t("majorHint")}
          options={["false", "true"].map((value) => ({ value, label: t(`majorIs.${value}`) }))}
        />
        <AnalysisFields textOf={textOf} />
      </>
    );
  }
  const wall = (name: string) => ({
    name,
    type: "datetime-local",
    defaultValue: wallClock(textOf(name), timeZone),
    hint: timeZone,
  });
  // What nobody has to authorise is made from a template, and from nothing else.
  const kinds = CHANGE_KINDS.filter((kind) => kind !== "standard" || values.kind === kind);
  return (
    <div className="group/plan grid gap-4">
      {zone}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          defaultValue={textOf("kind") || "normal"}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          hint={t("kindHint")}
        />
        <SelectField
          name="risk"
          defaultValue={textOf("risk") || "medium"}
          options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          hint={t("riskHint")}
        />
        <div className="hidden group-has-[option[value=emergency]:checked]/plan:block sm:col-span-2">
          <SelectField
            name="retroactive"
            defaultValue={textOf("retroactive") || "false"}
            options={["false", "true"].map((value) => ({ value, label: t(`madeIs.${value}`) }))}
            hint={t("madeHint")}
          />
        </div>
      </div>
      <div className={WINDOW}>
        <TextField {...wall("plannedStart")} />
        <TextField {...wall("plannedEnd")} />
        {["plannedStart", "plannedEnd"].map((name) => (
          <input key={name} type="hidden" name={`${name}Kept`} value={textOf(name)} />
        ))}
      </div>
      <TextArea name="plan" defaultValue={textOf("plan")} rows={4} />
      <TextArea name="testPlan" defaultValue={textOf("testPlan")} rows={3} />
      <TextArea name="backoutPlan" defaultValue={textOf("backoutPlan")} rows={3} />
    </div>
  );
}

/** Two ways to get from what happened to its cause, and a look back; all may be left empty. */
function AnalysisFields({ textOf }: { textOf: (name: string) => string }) {
  const t = useTranslations("tickets");
  return (
    [
      ["whys", WHYS],
      ["course", POINTS],
      ["review", LOOKS],
    ] as const
  ).map(([part, names]) => (
    <details
      key={part}
      open={names.some((name) => textOf(name) !== "")}
      className="rounded-card border border-line p-3"
    >
      <summary className="min-h-6 font-semibold">{t(`analysis.${part}`)}</summary>
      <div className="grid gap-4 pbs-3">
        {names.map((name) => (
          <TextArea key={name} name={name} defaultValue={textOf(name)} rows={2} maxLength={2_000} />
        ))}
      </div>
    </details>
  ));
}
