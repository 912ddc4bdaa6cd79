import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FoundChecks } from "@/components/building/found-field";
import { Page } from "@/components/layout/page";
import { StandingField } from "@/components/people/standing-field";
import { TeamTurns } from "@/components/people/team-turns";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { id as Id } from "@/lib/kernel/text";
import { staffFor, teamFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseTeamAction } from "../actions";
import { teamLabels } from "../labels";

export default async function TeamPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const team = name.success ? await teamFor(actor, name.data) : null;
  if (!team) notFound();
  const [agents, fields, t] = await Promise.all([
    staffFor(actor, team.members),
    teamLabels(),
    getTranslations("people"),
  ]);
  return (
    <Page
      place={{
        title: team.name,
        trail: [{ href: "/admin/teams", name: t("teams.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={reviseTeamAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="version" value={team.version} />
        <input type="hidden" name="teamId" value={team.id} />
        <TextField name="name" autoComplete="off" required defaultValue={team.name} />
        <FoundChecks
          kind="staff"
          name="memberIds"
          options={agents.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={team.members.map(({ id }) => id)}
        />
        <TeamTurns team={team} />
        <StandingField kind="teams" retiredAt={team.retiredAt} />
        <p>
          <SubmitButton>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
