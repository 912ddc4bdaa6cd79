import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { RiskRuleView } from "@/lib/changes/risk-contract";
import { LEVELS } from "@/lib/tickets/priority";

type Props = {
  rules: readonly RiskRuleView[];
  /** The one that is changed; null for a new one. */
  edited: RiskRuleView | null;
  action: FormAction;
  removeAction: FormAction;
};

/** Which changes are at least so risky, whatever was answered. */
export function RiskRules({ rules, edited, action, removeAction }: Props) {
  const t = useTranslations("changePractice.rules");
  const levels = useTranslations("tickets.level");
  const words = useFormWords();
  return (
    <>
      {rules.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <ul aria-label={t("title")} className="rounded-card border border-line bg-surface">
          {rules.map(({ id, name, query, level }) => (
            <li
              key={id}
              className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
            >
              <span className="grid min-w-0 flex-1 basis-60">
                <bdi className="font-medium">{name}</bdi>
                <span className="font-mono text-meta wrap-anywhere text-text-2">{query}</span>
              </span>
              <Badge tone={level === "high" ? "danger" : "plain"}>{levels(level)}</Badge>
              <ButtonLink href={`/admin/change-practice?edit=${id}#rule`} look="quiet">
                {t("edit")}
                <span className="sr-only">: {name}</span>
              </ButtonLink>
              <Ask
                action={removeAction}
                look="quiet"
                label={
                  <>
                    {t("remove")}
                    <span className="sr-only">: {name}</span>
                  </>
                }
                send={{ ruleId: id }}
              />
            </li>
          ))}
        </ul>
      )}
      <h3 id="rule" className="font-semibold">
        {edited ? t("change", { name: edited.name }) : t("new")}
      </h3>
      <KeptForm
        key={edited?.id ?? `new-${rules.length}`}
        action={action}
        words={words}
        kept={edited ? { name: "ruleId", id: edited.id, version: edited.version } : null}
        fields={{
          name: { label: t("name"), missing: t("missing") },
          query: { label: t("query"), missing: t("missing") },
          level: { label: t("level") },
        }}
        className="grid gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-[2fr_3fr_1fr]">
          <TextField
            name="name"
            required
            maxLength={120}
            autoComplete="off"
            defaultValue={edited?.name ?? ""}
          />
          <TextField
            name="query"
            required
            maxLength={1_000}
            autoComplete="off"
            spellCheck={false}
            defaultValue={edited?.query ?? ""}
          />
          <SelectField
            name="level"
            defaultValue={edited?.level ?? "high"}
            options={LEVELS.map((value) => ({ value, label: levels(value) }))}
          />
        </div>
        <div>
          <SubmitButton look="plain">{t(edited ? "save" : "add")}</SubmitButton>
        </div>
      </KeptForm>
    </>
  );
}
