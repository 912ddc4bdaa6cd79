import { planTasks } from "@/lib/catalogue/steps";
import { TaskPlan } from "@/lib/catalogue/task-plan";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { addChangePlan } from "@/lib/tickets/records";
import { requireAssignee, requireRequester, requireService } from "@/lib/tickets/requirements";
import { addTicket, emitAssigned } from "@/lib/tickets/steps";
import { madeFromTemplate } from "../events";
import { canReadChanges } from "../policy";
import { UseTemplateCommand } from "../template-contract";
import { lockTemplate, requireUsable } from "../template-steps";

/** A standard change as its template has it, with its tasks. */
export const makeFromTemplate = command({
  name: "change_template.use",
  input: UseTemplateCommand,
  creates: true,
  load: (tx, actor, { templateId }) => lockTemplate(tx, actor, templateId),
  allow: (actor) => actor.kind === "person" && canReadChanges(actor),
  async run({ tx, actor, input, subject: template, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { id: templateId, plan, testPlan, backoutPlan } = template;
    await requireUsable(tx, templateId);
    const serviceId = input.serviceId ?? template.serviceId;
    const service = await requireService(tx, serviceId);
    await requireAssignee(tx, input.assigneeId);
    const requester = await requireRequester(tx, actor, undefined);
    const { subject = template.subject, description = template.description } = input;
    const owner = {
      teamId: template.teamId ?? service?.teamId ?? null,
      assigneeId: input.assigneeId ?? null,
    };
    const ticket = await addTicket(tx, emit, {
      ...{ type: "change", subject, description, impact: "low", urgency: "low", serviceId },
      ...{ requesterId: requester.id, organisationId: requester.organisationId },
      ...{ createdById: actor.id, ...owner },
    });
    const times = timesOf(input, template.minutes);
    await addChangePlan(tx, ticket.id, {
      ...{ kind: "standard", risk: "low", retroactive: false, plan, testPlan, backoutPlan },
      ...times,
    });
    await tx.changePlan.update({ where: { ticketId: ticket.id }, data: { templateId } });
    emit(madeFromTemplate, ticket.id, { templateId });
    emitAssigned(emit, ticket.id, { assigneeId: null, teamId: owner.teamId }, owner);
    await planTasks(tx, emit, ticket.id, TaskPlan.parse(template.tasks));
    return ticket;
  },
});

type Planned = { plannedStart?: string | undefined; plannedEnd?: string | undefined };

function timesOf({ plannedStart, plannedEnd }: Planned, minutes: number): Planned {
  if (plannedStart === undefined) return {};
  const end = new Date(new Date(plannedStart).getTime() + minutes * 60_000);
  return { plannedStart, plannedEnd: plannedEnd ?? end.toISOString() };
}
