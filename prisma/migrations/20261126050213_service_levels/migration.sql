-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "priority_overridden" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "calendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "holidays" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_policy" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "organisation_id" UUID,
    "service_id" UUID,
    "terms" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sla_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_policy_version" (
    "policy_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sla_policy_version_pkey" PRIMARY KEY ("policy_id","version")
);

-- CreateTable
CREATE TABLE "ticket_sla" (
    "ticket_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "escalate_at" TIMESTAMPTZ(3),
    "reckoned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_sla_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "sla_clock" (
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "start_seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "target_seconds" INTEGER NOT NULL,
    "left_seconds" INTEGER NOT NULL,

    CONSTRAINT "sla_clock_pkey" PRIMARY KEY ("ticket_id","kind")
);

-- CreateTable
CREATE TABLE "sla_escalation" (
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "start_seq" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sla_escalation_pkey" PRIMARY KEY ("ticket_id","kind","start_seq","percent")
);

-- CreateIndex
CREATE INDEX "ticket_sla_due_at_idx" ON "ticket_sla"("due_at");

-- CreateIndex
CREATE INDEX "ticket_sla_escalate_at_idx" ON "ticket_sla"("escalate_at");

-- CreateIndex
CREATE INDEX "ticket_sla_policy_id_idx" ON "ticket_sla"("policy_id");

-- CreateIndex
CREATE INDEX "sla_clock_state_due_at_idx" ON "sla_clock"("state", "due_at");

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy_version" ADD CONSTRAINT "sla_policy_version_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "sla_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy_version" ADD CONSTRAINT "sla_policy_version_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "sla_policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_clock" ADD CONSTRAINT "sla_clock_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_escalation" ADD CONSTRAINT "sla_escalation_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
create unique index calendar_name on calendar (name) where removed_at is null;
alter table calendar add constraint calendar_hours
  check (jsonb_typeof(hours) = 'array' and jsonb_typeof(holidays) = 'array');

-- Of two policies with the same conditions luck would decide which one holds.
create unique index sla_policy_conditions on sla_policy (type, organisation_id, service_id)
  nulls not distinct where removed_at is null;
alter table sla_policy add constraint sla_policy_type
  check (type in ('incident', 'request', 'problem', 'change'));
alter table sla_clock add constraint sla_clock_kind
  check (kind in ('first_response', 'next_reply', 'resolution', 'approval'));
alter table sla_clock add constraint sla_clock_state
  check (state in ('running', 'paused', 'met', 'missed', 'cancelled'));

-- What is open when an incident waits for a day, or something solved to be closed.
create index ticket_held_until on ticket (hold_until) where state = 'on_hold';
create index ticket_to_close on ticket (resolved_at) where state in ('resolved', 'fulfilled');

-- A new desk keeps its promises without anybody opening a page of settings.
insert into calendar (id, name, time_zone, hours)
select '019a5c1a-0000-7000-8000-000000000001', 'Office hours', 'UTC',
  jsonb_agg(jsonb_build_object('day', day, 'from', '09:00', 'until', '17:00') order by day)
from generate_series(1, 5) as day;

with target (priority, calendar_id, first_response, next_reply, resolution, approval) as (values
  ('P1', null, 15, 30, 240, 240),
  ('P2', null, 30, 120, 480, 480),
  ('P3', '019a5c1a-0000-7000-8000-000000000001', 240, 480, 1440, 960),
  ('P4', '019a5c1a-0000-7000-8000-000000000001', 480, 960, 2400, 1440),
  ('P5', '019a5c1a-0000-7000-8000-000000000001', 480, 960, 9600, 2400)
), kind (id, name, type, clocks) as (values
  ('019a5c1a-0000-7000-8000-000000000011'::uuid, 'Incidents', 'incident',
    array['first_response', 'next_reply', 'resolution']),
  ('019a5c1a-0000-7000-8000-000000000012'::uuid, 'Requests', 'request',
    array['first_response', 'next_reply', 'resolution', 'approval']),
  ('019a5c1a-0000-7000-8000-000000000013'::uuid, 'Changes', 'change', array['approval'])
), made as (
  select k.id, k.name, k.type, jsonb_build_object(
    'targets', (select jsonb_agg(jsonb_build_object(
        'priority', priority, 'calendarId', calendar_id,
        'first_response', case when 'first_response' = any(clocks) then first_response end,
        'next_reply', case when 'next_reply' = any(clocks) then next_reply end,
        'resolution', case when 'resolution' = any(clocks) then resolution end,
        'approval', case when 'approval' = any(clocks) then approval end) order by priority)
      from target),
    'pauses', '["awaiting_requester", "awaiting_vendor", "awaiting_change", "awaiting_problem",
      "awaiting_approval"]'::jsonb,
    'escalations', (select jsonb_agg(jsonb_build_object(
        'clock', clock, 'percent', percent, 'raises', false, 'teamId', null,
        'tells', case percent when 100 then '["assignee", "team", "leads"]'::jsonb
          else '["assignee"]'::jsonb end) order by at, percent)
      from unnest(clocks) with ordinality as c (clock, at), (values (75), (100)) as p (percent)))
    as terms
  from kind k
), written as (
  insert into sla_policy (id, name, type, terms) select id, name, type, terms from made
  returning id, terms
)
insert into sla_policy_version (policy_id, version, terms) select id, 1, terms from written;
