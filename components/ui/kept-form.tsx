import type { ReactNode } from "react";
import { ActionForm, type FormWords } from "./action-form";
import type { Fields } from "./form-context";
import { FormKey } from "./form-key";
import type { FormAction } from "./form-state";
import { VersionField } from "./version-field";

type Props = {
  action: FormAction;
  words: FormWords;
  fields: Fields;
  /** What is changed, by the name under which its id is sent; null for something new. */
  kept: { name: string; id: string; version: number } | null;
  className?: string;
  children: ReactNode;
};

/** The form of something that is kept: sent once, and refused where another has changed it meanwhile. */
export function KeptForm({ action, words, fields, kept, className, children }: Props) {
  return (
    <ActionForm action={action} words={words} fields={fields} className={className}>
      <FormKey />
      {kept && (
        <>
          <input type="hidden" name={kept.name} value={kept.id} />
          <VersionField version={kept.version} />
        </>
      )}
      {children}
    </ActionForm>
  );
}
