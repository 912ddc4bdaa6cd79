import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { MoveView, Named } from "@/lib/tickets/contract";

/**
 * Shown only while the reason that needs it is chosen; a hold says more than it must otherwise. By the
 * end of the reason's name, as Tailwind reads an underscore as a space.
 */
const ONLY_FOR: Record<string, string> = {
  message: "hidden group-has-[option[value$=requester]:checked]/move:block",
  until: "hidden group-has-[option[value=scheduled]:checked]/move:block",
  linkedId:
    "hidden group-has-[option[value$=change]:checked]/move:block group-has-[option[value$=problem]:checked]/move:block group-has-[option[value=duplicate]:checked]/move:block",
};

const WORDS: Record<string, string> = { resolutionCode: "resolution", outcome: "outcome" };

const HOURS = new Set(["until", "actualStart", "actualEnd"]);

type Props = { move: MoveView; services: readonly Named[] };

/** The fields that a move takes, as its table says; who takes it over is another button's matter. */
export function MoveFields({ move, services }: Props) {
  const t = useTranslations("tickets");
  const byReason = move.fields.some(({ name, values }) => name === "reason" && values);
  return (
    move.fields
      // Whose plan it takes asks a card of its own.
      .filter(({ name }) => name !== "assigneeId" && name !== "templateId")
      .map(({ name, required, values }) => {
        if (values?.length === 1) {
          return <input key={name} type="hidden" name={name} value={values[0]} />;
        }
        if (name === "serviceId") {
          const options = services.map(({ id, name: label }) => ({ value: id, label }));
          return (
            <FoundField
              key={name}
              kind="services"
              name={name}
              options={options}
              required={required}
            />
          );
        }
        if (values) {
          const words = WORDS[name] ?? "reason";
          const options = values.map((value) => ({ value, label: t(`${words}.${value}`) }));
          return <SelectField key={name} name={name} options={options} required={required} />;
        }
        const field = fieldFor(name, required);
        if (!byReason || !(name in ONLY_FOR)) return field;
        return (
          <div key={name} className={ONLY_FOR[name]}>
            {field}
          </div>
        );
      })
  );
}

function fieldFor(name: string, required: boolean) {
  if (HOURS.has(name))
    return <TextField key={name} name={name} type="datetime-local" required={required} />;
  if (name === "category") return <TextField key={name} name={name} required={required} />;
  if (name === "linkedId") {
    return <TextField key={name} name={name} autoCapitalize="characters" spellCheck={false} />;
  }
  return <TextArea key={name} name={name} required={required} rows={name === "note" ? 2 : 3} />;
}
