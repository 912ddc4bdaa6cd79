-- CreateTable
CREATE TABLE "mi_review" (
    "major_incident_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "sections" JSONB NOT NULL DEFAULT '{}',
    "problem_id" UUID,
    "no_problem_reason" TEXT,
    "customer_message" TEXT,
    "skip_reason" TEXT,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "called_for" TIMESTAMPTZ(3),
    "metrics" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_review_pkey" PRIMARY KEY ("major_incident_id")
);

-- CreateTable
CREATE TABLE "mi_action_item" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_action_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_review_draft" (
    "person_id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "other_body" TEXT,
    "other_saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "mi_review_draft_pkey" PRIMARY KEY ("person_id","major_incident_id","section")
);

-- CreateTable
CREATE TABLE "mi_inject" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "minute" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "played_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_inject_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mi_review_problem_id_idx" ON "mi_review"("problem_id");

-- CreateIndex
CREATE INDEX "mi_action_item_ticket_id_idx" ON "mi_action_item"("ticket_id");

-- CreateIndex
CREATE INDEX "mi_action_item_due_at_id_idx" ON "mi_action_item"("due_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mi_action_item_major_incident_id_ticket_id_key" ON "mi_action_item"("major_incident_id", "ticket_id");

-- CreateIndex
CREATE INDEX "mi_review_draft_major_incident_id_idx" ON "mi_review_draft"("major_incident_id");

-- CreateIndex
CREATE INDEX "mi_inject_major_incident_id_minute_id_idx" ON "mi_inject"("major_incident_id", "minute", "id");

-- AddForeignKey
ALTER TABLE "mi_review" ADD CONSTRAINT "mi_review_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_review" ADD CONSTRAINT "mi_review_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_review" ADD CONSTRAINT "mi_review_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_review" ADD CONSTRAINT "mi_review_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_action_item" ADD CONSTRAINT "mi_action_item_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_action_item" ADD CONSTRAINT "mi_action_item_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_action_item" ADD CONSTRAINT "mi_action_item_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_review_draft" ADD CONSTRAINT "mi_review_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_review_draft" ADD CONSTRAINT "mi_review_draft_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_inject" ADD CONSTRAINT "mi_inject_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_inject" ADD CONSTRAINT "mi_inject_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on.
alter table mi_review add constraint mi_review_state
  check (state in ('draft', 'in_review', 'approved', 'published', 'skipped', 'closed'));
alter table mi_review add constraint mi_review_customer_message
  check (customer_message in ('posted', 'declined'));
alter table mi_review add constraint mi_review_problem_or_reason
  check (problem_id is null or no_problem_reason is null);
alter table mi_review add constraint mi_review_skipped_for_a_reason
  check (state <> 'skipped' or skip_reason is not null);
alter table mi_review add constraint mi_review_two_people
  check (approved_by_id is null or approved_by_id is distinct from submitted_by_id);
alter table mi_action_item add constraint mi_action_item_kind
  check (kind in ('prevent', 'detect', 'mitigate', 'process'));
alter table mi_inject add constraint mi_inject_kind
  check (kind in ('alert', 'report', 'demand', 'loss'));
alter table mi_inject add constraint mi_inject_minute check (minute between 0 and 1440);
alter table mi_entry drop constraint mi_entry_kind;
alter table mi_entry add constraint mi_entry_kind check (kind in ('entry', 'impact', 'inject'));

-- What was stood down before there were reviews has one to write; what was closed needs none any more.
insert into mi_review (major_incident_id, state)
select id, case state when 'closed' then 'closed' else 'draft' end
from major_incident where state in ('stood_down', 'in_review', 'closed');

-- Nothing is closed before what was learned from it is settled.
create function major_incident_closes_with_its_review() returns trigger language plpgsql as $$
begin
  if not exists (
    select from mi_review where major_incident_id = new.id and state = 'closed'
  ) then
    raise exception '% would be closed without its review', new.reference
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger major_incident_closes_with_its_review before update of state on major_incident
  for each row when (new.state = 'closed' and old.state <> 'closed')
  execute function major_incident_closes_with_its_review();

-- A review has a clock, whoever sets its date: one job at its time, which another date replaces.
create function major_incident_review_is_due() returns trigger language plpgsql as $$
begin
  if new.review_due_at is not null and new.state in ('stood_down', 'in_review') then
    perform graphile_worker.add_job('call-review',
      json_build_object('majorIncidentId', new.id,
        'dueAt', to_char(new.review_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      run_at := new.review_due_at, max_attempts := 8, job_key := 'review:' || new.id);
  else
    perform graphile_worker.remove_job('review:' || new.id);
  end if;
  return null;
end $$;

create trigger major_incident_review_is_due after update of state, review_due_at on major_incident
  for each row when (
    (new.state, new.review_due_at) is distinct from (old.state, old.review_due_at)
    and (old.review_due_at is not null or new.review_due_at is not null))
  execute function major_incident_review_is_due();

-- An exercise takes no ticket from what is real.
create or replace function mi_ticket_is_active() returns trigger language plpgsql as $$
begin
  select new.unlinked_at is null and muster_mi_active(m.state) and not m.drill
  into strict new.active
  from major_incident m where m.id = new.major_incident_id;
  return new;
end $$;

update mi_ticket l set active = false
from major_incident m where m.id = l.major_incident_id and m.drill and l.active;

-- What is played into a drill waits for its minute as a job, from the moment the drill goes on.
create function muster_play_at(inject mi_inject, declared timestamptz) returns void
language plpgsql as $$
begin
  perform graphile_worker.add_job('play-inject', json_build_object('injectId', inject.id),
    run_at := declared + inject.minute * interval '1 minute', max_attempts := 8,
    job_key := 'inject:' || inject.id);
end $$;

create function mi_inject_waits() returns trigger language plpgsql as $$
declare
  declared timestamptz;
begin
  if tg_op = 'DELETE' then
    perform graphile_worker.remove_job('inject:' || old.id);
    return null;
  end if;
  select m.declared_at into declared from major_incident m where m.id = new.major_incident_id;
  if declared is not null then perform muster_play_at(new, declared); end if;
  return null;
end $$;

create trigger mi_inject_waits after insert or delete on mi_inject
  for each row execute function mi_inject_waits();

create function major_incident_starts_its_script() returns trigger language plpgsql as $$
begin
  perform muster_play_at(i, new.declared_at)
  from mi_inject i where i.major_incident_id = new.id and i.played_at is null;
  return null;
end $$;

create trigger major_incident_starts_its_script after update of declared_at on major_incident
  for each row when (new.drill and old.declared_at is null and new.declared_at is not null)
  execute function major_incident_starts_its_script();

-- An inject is played once, and what it said stays as it was said.
create function mi_inject_guard() returns trigger language plpgsql as $$
begin
  if old.played_at is not null then
    raise exception 'inject % was played already', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger mi_inject_guard before update on mi_inject
  for each row execute function mi_inject_guard();
