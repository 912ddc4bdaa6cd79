import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { Look } from "@/components/ui/button-class";
import type { Fields } from "@/components/ui/form-context";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = {
  /** Of the panel, where it asks for something first. */
  id?: string;
  action: FormAction;
  label: ReactNode;
  /** What is sent besides what is typed. */
  send: Readonly<Record<string, string>>;
  fields?: Fields;
  look?: Look;
  lead?: ReactNode;
  keyTarget?: string;
  children?: ReactNode;
};

/** Something that can be done here: a button, or a button that asks for the rest first. */
export function Ask(props: Props) {
  const { id, action, label, send, fields = {}, look, lead, keyTarget, children } = props;
  const words = useFormWords();
  const hidden = (
    <>
      <FormKey />
      {Object.entries(send).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
  if (id === undefined) {
    return (
      <ActionForm action={action} words={words} fields={fields}>
        {hidden}
        <SubmitButton look={look ?? "plain"} {...(keyTarget ? { "data-key": keyTarget } : {})}>
          {label}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <Popover
      id={id}
      trigger={label}
      {...(typeof label === "string" ? { title: label } : {})}
      {...(look ? { look } : {})}
      {...(keyTarget ? { keyTarget } : {})}
    >
      <ActionForm action={action} words={words} fields={fields} className="grid gap-3">
        {hidden}
        <p className="text-body font-semibold">{label}</p>
        {lead !== undefined && <p className="max-w-[48ch] text-text-2">{lead}</p>}
        {children}
        <div className="flex justify-end">
          <SubmitButton>{label}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
