import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ManagerForm } from "@/components/people/manager-form";
import { PersonAccess } from "@/components/people/person-access";
import { PersonFields } from "@/components/people/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameableFor } from "@/lib/catalogue/queries";
import { id as Id } from "@/lib/kernel/text";
import { openLinkFor } from "@/lib/people/links";
import { hasYetToCome, personFor, placesFor } from "@/lib/people/queries";
import { hasSecondFactor } from "@/lib/people/second-factor";
import { countsFor } from "@/lib/search/counts";
import { requireAdmin } from "@/lib/web/session-actor";
import {
  inviteAgainAction,
  offerResetAction,
  resetFactorAction,
  revisePersonAction,
  setManagerAction,
  switchActiveAction,
} from "../actions";
import { personLabels } from "../labels";

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const person = name.success ? await personFor(actor, name.data) : null;
  if (!person) notFound();
  const [places, people, fields, invitation, reset, hasFactor, yetToCome, held, t] =
    await Promise.all([
      placesFor(actor, person),
      nameableFor(actor),
      personLabels(),
      openLinkFor(actor, person.id, "invitation"),
      openLinkFor(actor, person.id, "password_reset"),
      hasSecondFactor(person.id),
      hasYetToCome(actor, person.id),
      countsFor(actor, { open: { assignee: person.id, open: true } }),
      getTranslations("people"),
    ]);
  return (
    <Page
      place={{
        title: person.name,
        trail: [{ href: "/admin/people", name: t("people.title") }],
      }}
      shape="reading"
    >
      <p className="text-text-2">{person.email}</p>
      <ActionForm
        action={revisePersonAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="version" value={person.version} />
        <input type="hidden" name="personId" value={person.id} />
        <PersonFields {...places} person={person} />
        <p>
          <SubmitButton>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
      <ManagerForm person={person} people={people} action={setManagerAction} />
      <PersonAccess
        person={person}
        invitation={invitation}
        reset={reset}
        hasFactor={hasFactor && person.id !== actor.id}
        isYetToCome={yetToCome}
        holds={held.open}
        actions={{
          inviteAgain: inviteAgainAction,
          offerReset: offerResetAction,
          resetFactor: resetFactorAction,
          switchActive: switchActiveAction,
        }}
      />
    </Page>
  );
}
