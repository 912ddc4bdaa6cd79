import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { MacroView } from "@/lib/macros/contract";
import { VARIABLES } from "@/lib/macros/fill";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  /** The one that is changed; null for a new one. */
  macro: MacroView | null;
  teams: readonly Named[];
  mayShareWithAll: boolean;
  action: FormAction;
};

/** The moves that a macro brings along, each with what of it is always the same. */
const MOVES = [
  "start",
  "hold:awaiting_requester",
  "hold:awaiting_vendor",
  "resume",
  "resolve:fixed",
  "resolve:workaround",
  "fulfil",
] as const;

export function MacroForm({ macro, teams, mayShareWithAll, action }: Props) {
  const t = useTranslations("composer.macros");
  const c = useTranslations("composer");
  const tickets = useTranslations("tickets");
  const words = useFormWords();
  const { addTags = [], assigneeId } = macro?.changes ?? {};
  const { move } = macro ?? {};
  const then = move
    ? [move.event, move.reason ?? move.resolutionCode].filter(Boolean).join(":")
    : "";
  const nameOfMove = (value: string) => {
    const [event = "", detail] = value.split(":");
    const words = event === "resolve" ? "resolution" : "reason";
    const name = tickets(`move.${event}`);
    return detail ? `${name}: ${tickets(`${words}.${detail}`)}` : name;
  };
  const moves = MOVES.some((value) => value === then) || then === "" ? MOVES : [...MOVES, then];
  const sharing = [
    "me",
    ...(teams.length > 0 ? ["team"] : []),
    ...(mayShareWithAll ? ["everybody"] : []),
  ];
  const kept = assigneeId !== undefined && assigneeId !== "me";
  return (
    <section id="macro" aria-labelledby="macro-title" className="grid gap-4 pbs-6">
      <h2 id="macro-title" className="text-base font-semibold">
        {macro ? macro.name : t("new")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          name: { label: t("name"), missing: t("nameMissing") },
          body: { label: t("body") },
          audience: { label: t("audience") },
          sharedWith: { label: t("sharedWith") },
          teamId: { label: t("teamId") },
          tags: { label: t("tags") },
          assignTo: { label: t("assignTo") },
          moveAlong: { label: t("move") },
        }}
        className="grid gap-4"
      >
        <FormKey />
        {macro && <input type="hidden" name="macroId" value={macro.id} />}
        {macro && <VersionField version={macro.version} />}
        {macro && <input type="hidden" name="kept" value={JSON.stringify(macro.changes)} />}
        <TextField name="name" required maxLength={80} defaultValue={macro?.name ?? ""} />
        <TextArea
          name="body"
          rows={5}
          hint={t("bodyHint", {
            list: VARIABLES.map((name) => `{{${name}}}`).join(", "),
            example: "{{requester.firstName|there}}",
          })}
          defaultValue={macro?.body ?? ""}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="audience"
            options={[
              { value: "public", label: c("reply") },
              { value: "internal", label: c("note") },
            ]}
            defaultValue={macro?.audience ?? "public"}
          />
          <SelectField
            name="moveAlong"
            options={[
              { value: "", label: t("noMove") },
              ...moves.map((value) => ({ value, label: nameOfMove(value) })),
            ]}
            defaultValue={then}
          />
          <TextField name="tags" defaultValue={addTags.join(", ")} />
          <SelectField
            name="assignTo"
            options={[
              { value: kept ? "kept" : "", label: t("keep") },
              { value: "me", label: t("toMe") },
            ]}
            defaultValue={assigneeId === "me" ? "me" : kept ? "kept" : ""}
          />
          <SelectField
            name="sharedWith"
            options={sharing.map((value) => ({ value, label: t(value) }))}
            defaultValue={macro?.sharedWith ?? "me"}
          />
          {teams.length > 0 && (
            <SelectField
              name="teamId"
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={macro?.team?.id ?? teams[0]?.id ?? ""}
            />
          )}
        </div>
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
