-- AlterTable
ALTER TABLE "event" ADD COLUMN     "command_id" UUID;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "change_plan" (
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "plan" TEXT,
    "test_plan" TEXT,
    "backout_plan" TEXT,
    "planned_start" TIMESTAMPTZ(3),
    "planned_end" TIMESTAMPTZ(3),
    "actual_start" TIMESTAMPTZ(3),
    "actual_end" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "held" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "change_plan_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "problem_record" (
    "ticket_id" UUID NOT NULL,
    "category" TEXT,
    "cause" TEXT,
    "known_error" BOOLEAN NOT NULL DEFAULT false,
    "workaround" TEXT,
    "public_workaround" TEXT,
    "review_by" TIMESTAMPTZ(3),

    CONSTRAINT "problem_record_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateIndex
CREATE INDEX "change_plan_planned_start_idx" ON "change_plan"("planned_start");

-- CreateIndex
CREATE INDEX "ticket_type_updated_at_id_idx" ON "ticket"("type", "updated_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "change_plan" ADD CONSTRAINT "change_plan_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_record" ADD CONSTRAINT "problem_record_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on.

-- Events that were recorded before this count as a command each.
alter table event disable trigger event_is_final;
update event set command_id = id;
alter table event enable trigger event_is_final;
alter table event alter column command_id set not null;

-- Changes and problems
alter table change_plan add constraint change_plan_kind
  check (kind in ('normal', 'standard', 'emergency'));
alter table change_plan add constraint change_plan_risk check (risk in ('high', 'medium', 'low'));
alter table change_plan add constraint change_plan_outcome
  check (outcome in ('successful', 'successful_with_issues', 'rolled_back', 'failed'));
alter table change_plan add constraint change_plan_window check (planned_start < planned_end);
alter table problem_record add constraint problem_record_known_error_has_workaround
  check (not known_error or workaround is not null);

alter table ticket drop constraint ticket_resolution_is_told;
alter table ticket add constraint ticket_resolution_is_told
  check (type <> 'incident' or state <> 'resolved'
    or (resolution_code is not null and resolution_note is not null));

create or replace function ticket_guard() returns trigger language plpgsql as $$
declare
  unchanged ticket;
begin
  new.open := new.state not in ('rejected', 'resolved', 'fulfilled', 'closed', 'cancelled');
  if tg_op = 'INSERT' then
    if not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = '' and to_state = new.state
    ) then
      raise exception 'a % cannot begin as %', new.type, new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;

  if new.state <> old.state then
    if new.type <> old.type or not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = old.state and to_state = new.state
    ) then
      raise exception '% cannot go from % to %', new.reference, old.state, new.state
        using errcode = 'check_violation';
    end if;
    if new.state in ('resolved', 'fulfilled') then
      new.resolved_at := now();
    elsif new.state = 'closed' then
      new.closed_at := now();
    else
      new.resolved_at := null;
      new.closed_at := null;
    end if;
  end if;

  -- Only the marks of activity may change without a new version.
  unchanged := new;
  unchanged.updated_at := old.updated_at;
  unchanged.public_at := old.public_at;
  if unchanged is distinct from old and new.version <> old.version + 1 then
    raise exception '% was written without a new version', old.reference
      using errcode = 'check_violation';
  end if;
  new.updated_at := now();
  return new;
end $$;

-- What was there already, without making a new version of it
alter table ticket disable trigger ticket_guard;
update ticket set open = false where state in ('rejected', 'resolved', 'fulfilled', 'closed', 'cancelled');
alter table ticket enable trigger ticket_guard;

drop index ticket_open_unassigned;
drop index ticket_open;
create index ticket_open_unassigned on ticket (updated_at desc, id desc)
  where assignee_id is null and open;
create index ticket_open on ticket (updated_at desc, id desc) where open;

-- Generated from lib/tickets/lifecycle.ts, and a test compares the two.
insert into ticket_transition (type, from_state, to_state) values
  ('request', '', 'submitted'),
  ('request', 'submitted', 'awaiting_approval'),
  ('request', 'submitted', 'approved'),
  ('request', 'awaiting_approval', 'approved'),
  ('request', 'awaiting_approval', 'rejected'),
  ('request', 'rejected', 'submitted'),
  ('request', 'approved', 'in_fulfilment'),
  ('request', 'in_fulfilment', 'on_hold'),
  ('request', 'on_hold', 'in_fulfilment'),
  ('request', 'in_fulfilment', 'fulfilled'),
  ('request', 'fulfilled', 'closed'),
  ('request', 'fulfilled', 'in_fulfilment'),
  ('request', 'submitted', 'cancelled'),
  ('request', 'awaiting_approval', 'cancelled'),
  ('request', 'approved', 'cancelled'),
  ('request', 'rejected', 'cancelled'),
  ('request', 'in_fulfilment', 'cancelled'),
  ('request', 'on_hold', 'cancelled'),
  ('problem', '', 'new'),
  ('problem', 'new', 'assess'),
  ('problem', 'assess', 'root_cause_analysis'),
  ('problem', 'assess', 'cancelled'),
  ('problem', 'root_cause_analysis', 'fix_in_progress'),
  ('problem', 'root_cause_analysis', 'closed'),
  ('problem', 'fix_in_progress', 'closed'),
  ('problem', 'fix_in_progress', 'resolved'),
  ('problem', 'resolved', 'closed'),
  ('problem', 'resolved', 'root_cause_analysis'),
  ('problem', 'closed', 'root_cause_analysis'),
  ('problem', 'cancelled', 'root_cause_analysis'),
  ('change', '', 'draft'),
  ('change', 'draft', 'assess'),
  ('change', 'draft', 'authorize'),
  ('change', 'draft', 'scheduled'),
  ('change', 'assess', 'authorize'),
  ('change', 'authorize', 'scheduled'),
  ('change', 'assess', 'draft'),
  ('change', 'authorize', 'draft'),
  ('change', 'scheduled', 'implement'),
  ('change', 'implement', 'review'),
  ('change', 'review', 'closed'),
  ('change', 'draft', 'cancelled'),
  ('change', 'assess', 'cancelled'),
  ('change', 'authorize', 'cancelled'),
  ('change', 'scheduled', 'cancelled'),
  ('change', 'implement', 'cancelled');
