import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { MacroView } from "@/lib/macros/contract";

type Props = { macros: readonly MacroView[]; removeAction: FormAction };

/** The macros that somebody may use, by name. */
export function MacroList({ macros, removeAction }: Props) {
  const t = useTranslations("composer.macros");
  const words = useFormWords();
  if (macros.length === 0) {
    return (
      <EmptyState glyph={<MessageSquareText aria-hidden size={24} strokeWidth={1.5} />}>
        {t("empty")}
      </EmptyState>
    );
  }
  return (
    <ul className="rounded-card border border-line bg-surface">
      {macros.map(({ id, name, body, sharedWith, team, can }) => (
        <li
          key={id}
          className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
        >
          <span className="grid min-w-0 flex-1 basis-60">
            <span className="font-medium">
              <bdi>{name}</bdi>{" "}
              <span className="font-normal text-text-3">{team?.name ?? t(sharedWith)}</span>
            </span>
            <span className="truncate text-text-2">{body.slice(0, 160)}</span>
          </span>
          {can.revise && (
            <>
              <ButtonLink href={`/macros?edit=${id}#macro`} look="quiet">
                {t("edit")}
                <span className="sr-only">: {name}</span>
              </ButtonLink>
              <ActionForm action={removeAction} words={words} fields={{}}>
                <FormKey />
                <input type="hidden" name="macroId" value={id} />
                <SubmitButton look="quiet">
                  {t("remove")}
                  <span className="sr-only">: {name}</span>
                </SubmitButton>
              </ActionForm>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
