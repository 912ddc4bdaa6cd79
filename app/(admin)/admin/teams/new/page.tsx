import { getTranslations } from "next-intl/server";
import { FoundChecks } from "@/components/building/found-field";
import { Page } from "@/components/layout/page";
import { TeamTurns } from "@/components/people/team-turns";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { staffFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { createTeamAction } from "../actions";
import { teamLabels } from "../labels";

export default async function NewTeamPage() {
  const person = await requireAdmin();
  const [agents, fields, t] = await Promise.all([
    staffFor(person),
    teamLabels(),
    getTranslations("people"),
  ]);
  return (
    <Page
      place={{
        title: t("teams.add"),
        trail: [{ href: "/admin/teams", name: t("teams.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={createTeamAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <TextField name="name" autoComplete="off" required defaultValue={""} />
        <FoundChecks
          kind="staff"
          name="memberIds"
          options={agents.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={[]}
        />
        <TeamTurns />
        <p>
          <SubmitButton>{t("teams.create")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
