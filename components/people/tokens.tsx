import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import type { Scope, TokenView } from "@/lib/people/contract";

type Props = {
  tokens: readonly TokenView[];
  scopes: readonly Scope[];
  issue: FormAction;
  revoke: FormAction;
  /** Leads to those that are not shown. */
  more: ReactNode;
};

/** Somebody's API tokens: what each may do, when it was last used, and a way to end it. */
export function Tokens({ tokens, scopes, issue, revoke, more }: Props) {
  const t = useTranslations("account");
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  const scopeName = (scope: string) => t(`page.scope.${scope as Scope}`);
  return (
    <>
      <p className="text-text-2">{t("page.tokensIntro")}</p>
      {tokens.length === 0 && <p className="text-text-2">{t("page.noTokens")}</p>}
      <ul className="grid gap-3">
        {tokens.map((token) => (
          <li key={token.id} className="grid gap-1 border-b border-line pb-3">
            <bdi className="break-words">{token.name}</bdi>
            <span className="text-text-2">
              {token.byPassword && <>{t("page.byPassword")} · </>}
              {token.scopes.map(scopeName).join(", ")} ·{" "}
              {token.lastUsedAt === null ? (
                t("page.neverUsed")
              ) : (
                <>
                  {t("page.lastUsed")} <When at={token.lastUsedAt} as="long" />
                </>
              )}{" "}
              · {t("page.until")} <When at={token.expiresAt} as="exact" />
            </span>
            <ActionForm action={revoke} fields={{}} words={words}>
              <FormKey />
              <input type="hidden" name="tokenId" value={token.id} />
              <SubmitButton look="plain">
                {t("page.revoke")}
                <span className="sr-only"> {token.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {more}
      <ActionForm
        action={issue}
        fields={{
          name: { label: t("page.tokenName"), missing: t("page.tokenNameMissing") },
          scopes: { label: t("page.scopes") },
          days: { label: t("page.days") },
        }}
        words={words}
        className="grid max-w-md gap-4"
      >
        <ShownOnce label={t("page.made")} />
        <FormKey />
        <TextField name="name" required />
        <CheckList
          name="scopes"
          options={scopes.map((scope) => ({ value: scope, label: scopeName(scope) }))}
          chosen={["read"]}
        />
        <TextField name="days" type="number" min={1} max={365} defaultValue="90" required />
        <SubmitButton look="plain">{t("page.make")}</SubmitButton>
      </ActionForm>
    </>
  );
}
