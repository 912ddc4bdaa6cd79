import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { WhoHears } from "@/lib/major-incidents/contract";
import type { SeverityView } from "@/lib/playbook/contract";
import type { Named, TicketView } from "@/lib/tickets/contract";

type Props = {
  ticket: TicketView | null;
  hears: WhoHears;
  canDeclare: boolean;
  /** To say what a proposal is about, where no ticket does. */
  services: readonly Named[];
  severities: readonly SeverityView[];
  action: FormAction;
};

/** Three fields and who will hear of it; everything else can wait until somebody leads. */
export function DeclareForm(props: Props) {
  const { ticket, hears, canDeclare, services, severities, action } = props;
  const t = useTranslations("majors");
  const words = useFormWords();
  const field = (name: string) => ({ label: t(`field.${name}`), missing: t(`missing.${name}`) });
  const told = [...hears.managers, ...hears.owners].map(({ name }) => name);
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        title: field("title"),
        severity: { label: t("field.severity"), missing: t("missing.severity") },
        impactStatement: field("impactStatement"),
        reason: field("reason"),
        service: { label: t("field.service") },
        serviceIds: { label: t("field.service"), elsewhere: true },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <input type="hidden" name="intent" value={canDeclare ? "declare" : "propose"} />
      {ticket && <input type="hidden" name="ticketIds[]" value={ticket.id} />}
      {ticket && (
        <p className="text-text-2">
          {t("declare.from", { reference: ticket.reference, subject: ticket.subject })}
        </p>
      )}
      <TextField
        name="title"
        required
        autoFocus
        maxLength={200}
        autoComplete="off"
        defaultValue={ticket?.subject ?? ""}
      />
      <ChoiceField
        name="severity"
        defaultValue="SEV1"
        choices={severities.map(({ severity, description }) => ({
          value: severity,
          label: severity,
          hint: description,
        }))}
      />
      <p className="text-text-2">{t("declare.higher")}</p>
      <TextArea name="impactStatement" rows={2} required maxLength={4_000} />
      {!canDeclare && ticket === null && (
        <FoundField
          kind="services"
          name="service"
          options={[
            { value: "", label: t("declare.noService") },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {!canDeclare && <TextArea name="reason" rows={2} required maxLength={2_000} />}
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {canDeclare && <Tick name="command" label={t("declare.command")} isOn />}
        <Tick name="restricted" label={t("declare.restricted")} />
        <Tick name="drill" label={t("declare.drill")} />
      </div>
      <section
        aria-labelledby="hears"
        className="grid gap-1 rounded-card border border-line bg-sunken p-3"
      >
        <h2 id="hears" className="font-semibold">
          {t("declare.hears")}
        </h2>
        <p>{t("declare.atOnce", { count: told.length, names: told.join(", ") || "–" })}</p>
        <p className="text-text-2">{t("declare.later", { count: hears.requesters })}</p>
      </section>
      <div className="flex justify-end">
        <SubmitButton>{t(canDeclare ? "declare.submit" : "declare.propose")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Tick({ name, label, isOn = false }: { name: string; label: string; isOn?: boolean }) {
  return (
    <label className="flex min-h-(--control) items-center gap-2 max-sm:min-h-11">
      <input
        type="checkbox"
        name={name}
        value="true"
        defaultChecked={isOn}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}
