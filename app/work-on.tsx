import { handOnAction, voteAction } from "@/app/(person)/approvals/actions";
import { ApprovalCard } from "@/components/approvals/approval-card";
import { AnswersCard } from "@/components/catalogue/answers-card";
import { ConflictCard } from "@/components/changes/conflict-card";
import { FailureCard } from "@/components/changes/failure-card";
import { RiskCard } from "@/components/changes/risk-card";
import { TemplateChoice } from "@/components/changes/template-choice";
import { PutOn } from "@/components/checklists/put-on";
import { TaskList } from "@/components/tasks/task-list";
import { approvalsOn } from "@/lib/approvals/queries";
import { requestFor } from "@/lib/catalogue/queries";
import { conflictsOf } from "@/lib/changes/conflicts";
import { canFreeze } from "@/lib/changes/policy";
import { riskOf } from "@/lib/changes/risk-queries";
import { templatesFor } from "@/lib/changes/template-queries";
import { checklistsFor } from "@/lib/checklists/queries";
import type { Person } from "@/lib/kernel/actor";
import { requestersFor } from "@/lib/people/choices";
import { tasksOn } from "@/lib/tasks/queries";
import type { TicketView } from "@/lib/tickets/contract";
import { DONE_STATES } from "@/lib/tickets/lifecycles/words";
import { moveAction } from "./(desk)/tickets/[id]/actions";
import { answerRiskAction, reportFailureAction } from "./(desk)/tickets/[id]/change-actions";
import {
  addTaskAction,
  applyChecklistAction,
  reviseTaskAction,
} from "./(desk)/tickets/[id]/task-actions";

type Named = { id: string; name: string };
type Props = {
  person: Person;
  ticket: TicketView;
  choices: { agents: readonly Named[]; teams: readonly Named[] };
  /** What there is to ask for at all. */
  there: { request: boolean; approvals: boolean; tasks: boolean; checklists: boolean };
};

/** What was asked for, who has to approve it, and what has to be done: between a ticket's head and its talk. */
export async function WorkOn({ person, ticket, choices, there }: Props) {
  const isOpen = !DONE_STATES.includes(ticket.state);
  const { kind, templateId } = ticket.fields;
  const isBare = kind === "standard" && templateId === null && ticket.can.submit === true;
  const [request, approvals, tasks, checklists, conflicts, risk, templates] = await Promise.all([
    there.request ? requestFor(person, ticket.id) : null,
    there.approvals ? approvalsOn(person, ticket.id) : null,
    there.tasks ? tasksOn(person, ticket.id) : null,
    isOpen && there.checklists ? checklistsFor(person, { limit: 1_000 }) : null,
    ticket.type === "change" ? conflictsOf(person, ticket.id) : null,
    ticket.type === "change" ? riskOf(person, ticket.id) : null,
    isBare ? templatesFor(person, { limit: 1_000 }) : null,
  ]);
  const people = approvals?.some(({ can }) => can.handOn) ? await requestersFor(person) : null;
  return (
    <>
      {conflicts && (
        <ConflictCard
          ticketId={ticket.id}
          conflicts={conflicts}
          startAction={ticket.can.start && canFreeze(person) ? moveAction : null}
        />
      )}
      {templates && (
        <TemplateChoice ticketId={ticket.id} templates={templates.rows} action={moveAction} />
      )}
      {risk && <RiskCard ticketId={ticket.id} risk={risk} action={answerRiskAction} />}
      {ticket.type === "change" && <FailureCard ticket={ticket} action={reportFailureAction} />}
      {request && <AnswersCard request={request} />}
      {(approvals ?? []).map((approval) => (
        <ApprovalCard
          key={approval.id}
          approval={approval}
          action={voteAction}
          handOn={people && { people, action: handOnAction }}
        />
      ))}
      <TaskList
        ticketId={ticket.id}
        tasks={tasks ?? []}
        isOpen={isOpen}
        agents={choices.agents}
        teams={choices.teams}
        selfId={person.id}
        addAction={addTaskAction}
        reviseAction={reviseTaskAction}
      />
      <PutOn
        ticketId={ticket.id}
        checklists={checklists?.rows ?? []}
        action={applyChecklistAction}
      />
    </>
  );
}
