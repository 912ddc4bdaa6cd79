import { useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import { FoundChecks } from "@/components/building/found-field";
import { TextField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { wallClock } from "@/components/ui/wall-clock";
import { useFormWords } from "@/components/ui/words";
import { offered } from "@/lib/people/offered";

type Named = { id: string; name: string };
type Words = {
  heading: string;
  title: string;
  startsAt: string;
  endsAt: string;
  services: string;
  missing: string;
  /** In which zone the hours are typed. */
  zone: string;
  submit: string;
};
type Edited = {
  id: string;
  version: number;
  title: string;
  startsAt: string;
  endsAt: string;
  services: readonly Named[];
};

type Props = {
  id: string;
  says: Words;
  action: FormAction;
  services: readonly Named[];
  /** The one that is changed, under the name that its command has for its id; null for a new one. */
  edited: Edited | null;
  name: string;
  /** In which the hours are typed; by default the reader's. */
  zone?: string;
  /** What else it asks: labels, then controls between title and hours, and after the hours. */
  more?: Fields;
  first?: ReactNode;
  children?: ReactNode;
};

/** Something that holds for a while, and for which services: what every form of one begins and ends with. */
export function WindowForm(props: Props) {
  const { id, says, action, services, edited, name, more = {}, first, children } = props;
  const words = useFormWords();
  const own = useTimeZone() ?? "UTC";
  const { zone = own } = props;
  const { missing } = says;
  const hour = (at: string | undefined) => ({
    ...{ type: "datetime-local", required: true, hint: says.zone },
    defaultValue: wallClock(at ?? "", zone),
  });
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid gap-3">
      <h2 id={`${id}-title`} className="text-base font-semibold">
        {says.heading}
      </h2>
      <KeptForm
        action={action}
        words={words}
        kept={edited ? { name, id: edited.id, version: edited.version } : null}
        fields={{
          title: { label: says.title, missing },
          startsAt: { label: says.startsAt, missing },
          endsAt: { label: says.endsAt, missing },
          serviceIds: { label: says.services },
          ...more,
        }}
        className="grid gap-4"
      >
        <input type="hidden" name="zone" value={zone} />
        <TextField
          name="title"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={edited?.title ?? ""}
        />
        {first}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="startsAt" {...hour(edited?.startsAt)} />
          <TextField name="endsAt" {...hour(edited?.endsAt)} />
        </div>
        {children}
        {services.length > 0 && (
          <FoundChecks
            kind="services"
            name="serviceIds"
            options={offered(services, edited?.services ?? []).map(
              ({ id: value, name: label }) => ({ value, label }),
            )}
            chosen={edited?.services.map((service) => service.id) ?? []}
          />
        )}
        <div>
          <SubmitButton>{says.submit}</SubmitButton>
        </div>
      </KeptForm>
    </section>
  );
}
