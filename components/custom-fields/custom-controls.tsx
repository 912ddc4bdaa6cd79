import { useTranslations } from "next-intl";
import { AnswerField } from "@/components/catalogue/answer-fields";
import { CheckList } from "@/components/ui/check-list";
import type { Fields } from "@/components/ui/form-context";
import type { FieldView } from "@/lib/custom-fields/contract";
import { CheckBox } from "./check-box";

type Named = { id: string; name: string };
type Props = {
  fields: readonly FieldView[];
  people: readonly Named[];
  /** What the ticket has by now, by key. */
  given?: Readonly<Record<string, unknown>>;
};

const controlOf = (key: string) => `custom-${key}`;

/** What the controls are called, for the form around them. */
export const customLabels = (
  fields: readonly FieldView[],
  missing: (label: string) => string,
): Fields =>
  Object.fromEntries(
    fields.map(({ key, label, required }) => [
      controlOf(key),
      { label, ...(required === "create" ? { missing: missing(label) } : {}) },
    ]),
  );

/** What this desk wants to know besides what every desk does, in its own order. */
export function CustomControls({ fields, people, given = {} }: Props) {
  return fields.map((field) => (
    <Control key={field.key} field={field} people={people} given={given[field.key]} />
  ));
}

function Control({
  field,
  people,
  given,
}: {
  field: FieldView;
  people: Props["people"];
  given: unknown;
}) {
  const t = useTranslations("customFields");
  const { key, kind, label, help, choices, min, max } = field;
  const name = controlOf(key);
  if (kind === "checkbox") return <CheckBox name={name} hint={help} checked={given === true} />;
  if (kind === "choices") {
    const chosen = Array.isArray(given) ? given.map(String) : [];
    // One that is offered no more stays until it is taken away.
    const offered = [...choices, ...chosen.filter((choice) => !choices.includes(choice))];
    return (
      <div className="grid gap-1">
        <CheckList
          name={name}
          options={offered.map((choice) => ({ value: encodeURIComponent(choice), label: choice }))}
          chosen={chosen.map(encodeURIComponent)}
        />
        {help !== "" && <p className="text-text-2">{help}</p>}
      </div>
    );
  }
  const isGone = kind === "choice" && typeof given === "string" && !choices.includes(given);
  return (
    <AnswerField
      name={name}
      field={{
        ...{ key, label, kind, min, max, shownWhen: null },
        choices: isGone ? [...choices, given] : choices,
        hint: [help, field.required === "resolve" ? t("neededAtEnd") : ""]
          .filter(Boolean)
          .join(" "),
        required: field.required === "create",
      }}
      people={people}
      given={given}
    />
  );
}
