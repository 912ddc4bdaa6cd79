-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "major_incident_id" UUID;

-- CreateTable
CREATE TABLE "major_incident" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "public_phase" TEXT NOT NULL DEFAULT 'none',
    "title" TEXT NOT NULL,
    "impact_statement" TEXT NOT NULL,
    "reason" TEXT,
    "impact_started_at" TIMESTAMPTZ(3),
    "impact_start_unknown" BOOLEAN NOT NULL DEFAULT false,
    "impact_ended_at" TIMESTAMPTZ(3),
    "impact_end_unknown" BOOLEAN NOT NULL DEFAULT false,
    "bridge_url" TEXT,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "drill" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "decision_due_at" TIMESTAMPTZ(3),
    "decision_escalated" BOOLEAN NOT NULL DEFAULT false,
    "declared_at" TIMESTAMPTZ(3),
    "watch_until" TIMESTAMPTZ(3),
    "mitigation" TEXT,
    "closing_message" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "stood_down_at" TIMESTAMPTZ(3),
    "reopen_proposed_at" TIMESTAMPTZ(3),
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "review_owner_id" UUID,
    "review_due_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "recurs_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "major_incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_transition" (
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,

    CONSTRAINT "mi_transition_pkey" PRIMARY KEY ("from_state","to_state")
);

-- CreateTable
CREATE TABLE "mi_service" (
    "major_incident_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "mi_service_pkey" PRIMARY KEY ("major_incident_id","service_id")
);

-- CreateTable
CREATE TABLE "mi_role" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mi_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_handover" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "brief" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mi_handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_ticket" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "via" TEXT NOT NULL DEFAULT 'link',
    "active" BOOLEAN NOT NULL DEFAULT false,
    "disposition" TEXT,
    "still_broken_at" TIMESTAMPTZ(3),
    "linked_by_id" UUID,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unlinked_at" TIMESTAMPTZ(3),

    CONSTRAINT "mi_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "role" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_entry" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'entry',
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "known_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_mark" (
    "major_incident_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_mark_pkey" PRIMARY KEY ("event_id","kind")
);

-- CreateTable
CREATE TABLE "mi_audience" (
    "major_incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cadence_minutes" INTEGER,
    "next_update_by" TIMESTAMPTZ(3),
    "last_phase" TEXT,
    "last_update_at" TIMESTAMPTZ(3),
    "escalation" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mi_audience_pkey" PRIMARY KEY ("major_incident_id","kind")
);

-- CreateTable
CREATE TABLE "mi_subscriber" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT,
    "via" TEXT NOT NULL DEFAULT 'added',
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_update" (
    "id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "audiences" TEXT[],
    "body" TEXT NOT NULL,
    "next_update_by" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'held',
    "release_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "author_id" UUID,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "corrects_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mi_update_delivery" (
    "update_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "effect_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_update_delivery_pkey" PRIMARY KEY ("update_id","subscriber_id","channel")
);

-- CreateTable
CREATE TABLE "stand_down_item" (
    "major_incident_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stand_down_item_pkey" PRIMARY KEY ("major_incident_id","key")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "major_incident_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'running',
    "started_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_item" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "major_incident_reference_key" ON "major_incident"("reference");

-- CreateIndex
CREATE INDEX "major_incident_state_created_at_idx" ON "major_incident"("state", "created_at" DESC);

-- CreateIndex
CREATE INDEX "major_incident_created_at_id_idx" ON "major_incident"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mi_service_service_id_idx" ON "mi_service"("service_id");

-- CreateIndex
CREATE INDEX "mi_role_major_incident_id_idx" ON "mi_role"("major_incident_id");

-- CreateIndex
CREATE INDEX "mi_role_user_id_idx" ON "mi_role"("user_id");

-- CreateIndex
CREATE INDEX "mi_handover_major_incident_id_idx" ON "mi_handover"("major_incident_id");

-- CreateIndex
CREATE INDEX "mi_ticket_ticket_id_idx" ON "mi_ticket"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "mi_ticket_major_incident_id_ticket_id_key" ON "mi_ticket"("major_incident_id", "ticket_id");

-- CreateIndex
CREATE INDEX "work_item_major_incident_id_created_at_idx" ON "work_item"("major_incident_id", "created_at");

-- CreateIndex
CREATE INDEX "work_item_owner_id_idx" ON "work_item"("owner_id");

-- CreateIndex
CREATE INDEX "mi_entry_major_incident_id_idx" ON "mi_entry"("major_incident_id");

-- CreateIndex
CREATE INDEX "mi_mark_major_incident_id_idx" ON "mi_mark"("major_incident_id");

-- CreateIndex
CREATE INDEX "mi_audience_next_update_by_idx" ON "mi_audience"("next_update_by");

-- CreateIndex
CREATE INDEX "mi_subscriber_user_id_idx" ON "mi_subscriber"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "mi_subscriber_major_incident_id_audience_user_id_key" ON "mi_subscriber"("major_incident_id", "audience", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "mi_subscriber_major_incident_id_audience_email_key" ON "mi_subscriber"("major_incident_id", "audience", "email");

-- CreateIndex
CREATE UNIQUE INDEX "mi_update_major_incident_id_number_key" ON "mi_update"("major_incident_id", "number");

-- CreateIndex
CREATE INDEX "mi_update_delivery_subscriber_id_idx" ON "mi_update_delivery"("subscriber_id");

-- CreateIndex
CREATE INDEX "batch_major_incident_id_idx" ON "batch"("major_incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_item_batch_id_subject_id_key" ON "batch_item"("batch_id", "subject_id");

-- CreateIndex
CREATE INDEX "notification_major_incident_id_idx" ON "notification"("major_incident_id");

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_review_owner_id_fkey" FOREIGN KEY ("review_owner_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "major_incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_recurs_id_fkey" FOREIGN KEY ("recurs_id") REFERENCES "major_incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_service" ADD CONSTRAINT "mi_service_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_service" ADD CONSTRAINT "mi_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_role" ADD CONSTRAINT "mi_role_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_role" ADD CONSTRAINT "mi_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_handover" ADD CONSTRAINT "mi_handover_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_handover" ADD CONSTRAINT "mi_handover_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_handover" ADD CONSTRAINT "mi_handover_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_ticket" ADD CONSTRAINT "mi_ticket_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_ticket" ADD CONSTRAINT "mi_ticket_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_ticket" ADD CONSTRAINT "mi_ticket_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_entry" ADD CONSTRAINT "mi_entry_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_entry" ADD CONSTRAINT "mi_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_mark" ADD CONSTRAINT "mi_mark_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_mark" ADD CONSTRAINT "mi_mark_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_mark" ADD CONSTRAINT "mi_mark_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_audience" ADD CONSTRAINT "mi_audience_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_subscriber" ADD CONSTRAINT "mi_subscriber_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_subscriber" ADD CONSTRAINT "mi_subscriber_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update" ADD CONSTRAINT "mi_update_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update" ADD CONSTRAINT "mi_update_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update" ADD CONSTRAINT "mi_update_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update" ADD CONSTRAINT "mi_update_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "mi_update"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update_delivery" ADD CONSTRAINT "mi_update_delivery_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "mi_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update_delivery" ADD CONSTRAINT "mi_update_delivery_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "mi_subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_down_item" ADD CONSTRAINT "stand_down_item_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_down_item" ADD CONSTRAINT "stand_down_item_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_item" ADD CONSTRAINT "batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on.
create sequence major_incident_number start 1;

alter table major_incident add constraint major_incident_severity
  check (severity in ('SEV1', 'SEV2', 'SEV3'));
alter table major_incident add constraint major_incident_public_phase
  check (public_phase in ('none', 'investigating', 'identified', 'monitoring', 'resolved'));
alter table major_incident add constraint major_incident_start_is_one_thing
  check (impact_started_at is null or not impact_start_unknown);
alter table major_incident add constraint major_incident_end_is_one_thing
  check (impact_ended_at is null or not impact_end_unknown);
alter table major_incident add constraint major_incident_impact_has_a_length
  check (impact_ended_at >= impact_started_at);
alter table major_incident add constraint major_incident_merged_into_another
  check ((state = 'merged') = (merged_into_id is not null) and merged_into_id <> id);
alter table mi_role add constraint mi_role_role check (role in
  ('commander', 'deputy', 'ops_lead', 'comms_lead', 'liaison', 'scribe', 'sme'));
alter table mi_handover add constraint mi_handover_outcome
  check (outcome in ('accepted', 'declined', 'withdrawn', 'unanswered'));
alter table mi_handover add constraint mi_handover_ends_once
  check ((outcome is null) = (ended_at is null));
alter table mi_handover add constraint mi_handover_two_people check (from_id <> to_id);
alter table mi_ticket add constraint mi_ticket_via check (via in ('link', 'me_too', 'rule'));
alter table mi_ticket add constraint mi_ticket_disposition
  check (disposition in ('resolve', 'keep', 'unlink'));
alter table work_item add constraint work_item_state check (state in ('open', 'done', 'cancelled'));
alter table work_item add constraint work_item_has_somebody check (owner_id is not null or role is not null);
alter table mi_entry add constraint mi_entry_kind check (kind in ('entry', 'impact'));
alter table mi_mark add constraint mi_mark_kind check (kind in ('pinned', 'hidden'));
alter table mi_audience add constraint mi_audience_kind
  check (kind in ('internal', 'stakeholders', 'customers', 'public'));
alter table mi_audience add constraint mi_audience_last_phase
  check (last_phase in ('investigating', 'identified', 'monitoring', 'resolved'));
alter table mi_subscriber add constraint mi_subscriber_audience
  check (audience in ('internal', 'stakeholders', 'customers', 'public'));
alter table mi_subscriber add constraint mi_subscriber_is_somebody
  check ((user_id is null) <> (email is null));
alter table mi_update add constraint mi_update_phase
  check (phase in ('investigating', 'identified', 'monitoring', 'resolved'));
alter table mi_update add constraint mi_update_state
  check (state in ('awaiting_approval', 'held', 'sent', 'withdrawn'));
alter table mi_update add constraint mi_update_promises_the_next
  check ((phase = 'resolved') or next_update_by is not null);
alter table stand_down_item add constraint stand_down_item_state
  check (state in ('open', 'done', 'overridden'));
alter table batch add constraint batch_state check (state in ('running', 'done'));
alter table batch_item add constraint batch_item_state
  check (state in ('pending', 'done', 'skipped', 'failed'));

-- One commander at a time, one holder of each other role but the experts, one open offer of command.
create unique index mi_role_one_holder on mi_role (major_incident_id, role)
  where ended_at is null and role <> 'sme';
create unique index mi_role_once on mi_role (major_incident_id, role, user_id) where ended_at is null;
create unique index mi_handover_open on mi_handover (major_incident_id) where outcome is null;
-- One active major incident per ticket.
create unique index mi_ticket_one_active on mi_ticket (ticket_id) where active;
create unique index batch_running on batch (major_incident_id, kind) where state = 'running';

create index major_incident_live on major_incident (declared_at desc)
  where state in ('declared', 'coordinating', 'monitoring', 'standing_down');
create index mi_ticket_of on mi_ticket (major_incident_id, linked_at, id) where unlinked_at is null;
create index mi_handover_due on mi_handover (due_at) where outcome is null;
create index major_incident_undecided on major_incident (decision_due_at) where state = 'proposed';
create index mi_subscriber_on on mi_subscriber (major_incident_id, audience)
  where unsubscribed_at is null;
create index batch_unfinished on batch (created_at) where state = 'running';
create index batch_item_pending on batch_item (batch_id, id) where state = 'pending';

create function major_incident_guard() returns trigger language plpgsql as $$
declare
  unchanged major_incident;
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from mi_transition where from_state = '' and to_state = new.state) then
      raise exception 'a major incident cannot begin as %', new.state
        using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from mi_transition where from_state = old.state and to_state = new.state
  ) then
    raise exception '% cannot go from % to %', new.reference, old.state, new.state
      using errcode = 'check_violation';
  end if;
  unchanged := new;
  unchanged.updated_at := old.updated_at;
  if unchanged is distinct from old and new.version <> old.version + 1 then
    raise exception '% was written without a new version', old.reference
      using errcode = 'check_violation';
  end if;
  new.updated_at := now();
  return new;
end $$;

create trigger major_incident_guard before insert or update on major_incident
  for each row execute function major_incident_guard();

-- Whether a ticket hangs on something active: what the index above rests on.
create function muster_mi_active(mi_state text) returns boolean language sql immutable as $$
  select mi_state in ('declared', 'coordinating', 'monitoring', 'standing_down')
$$;

create function mi_ticket_is_active() returns trigger language plpgsql as $$
begin
  select new.unlinked_at is null and muster_mi_active(m.state) into strict new.active
  from major_incident m where m.id = new.major_incident_id;
  return new;
end $$;

create trigger mi_ticket_is_active before insert or update on mi_ticket
  for each row execute function mi_ticket_is_active();

create function major_incident_moves_its_tickets() returns trigger language plpgsql as $$
begin
  update mi_ticket set active = false
  where major_incident_id = new.id and unlinked_at is null;
  return null;
end $$;

create trigger major_incident_moves_its_tickets after update of state on major_incident
  for each row when (muster_mi_active(old.state) <> muster_mi_active(new.state))
  execute function major_incident_moves_its_tickets();

-- Exactly one commander while there is something to command, judged when the transaction commits.
create function muster_require_commander(id uuid) returns void language plpgsql as $$
declare
  led record;
begin
  select m.reference, m.state, (
    select count(*) from mi_role r
    where r.major_incident_id = m.id and r.role = 'commander' and r.ended_at is null) as commanders
  into led from major_incident m where m.id = muster_require_commander.id;
  if led.state in ('coordinating', 'monitoring', 'standing_down') and led.commanders <> 1 then
    raise exception '% would have % commanders', led.reference, led.commanders
      using errcode = 'check_violation';
  end if;
end $$;

create function major_incident_has_commander() returns trigger language plpgsql as $$
begin
  perform muster_require_commander(new.id);
  return null;
end $$;

create constraint trigger major_incident_has_commander after insert or update on major_incident
  deferrable initially deferred for each row execute function major_incident_has_commander();

create function mi_role_leaves_a_commander() returns trigger language plpgsql as $$
begin
  perform muster_require_commander(coalesce(new.major_incident_id, old.major_incident_id));
  return null;
end $$;

create constraint trigger mi_role_leaves_a_commander after insert or update or delete on mi_role
  deferrable initially deferred for each row execute function mi_role_leaves_a_commander();

-- Purging a ticket that still hangs on an active major incident would hide what it was about.
create function mi_ticket_guards_its_ticket() returns trigger language plpgsql as $$
begin
  if exists (select from mi_ticket where ticket_id = old.id and active) then
    raise exception '% hangs on an active major incident', old.reference
      using errcode = 'check_violation';
  end if;
  return old;
end $$;

create trigger mi_ticket_guards_its_ticket before delete on ticket
  for each row execute function mi_ticket_guards_its_ticket();

-- Generated from lib/major-incidents/lifecycle.ts, and a test compares the two.
insert into mi_transition (from_state, to_state) values
  ('', 'proposed'),
  ('', 'declared'),
  ('proposed', 'declared'),
  ('proposed', 'rejected'),
  ('declared', 'coordinating'),
  ('coordinating', 'monitoring'),
  ('monitoring', 'coordinating'),
  ('coordinating', 'standing_down'),
  ('monitoring', 'standing_down'),
  ('standing_down', 'stood_down'),
  ('declared', 'cancelled'),
  ('coordinating', 'cancelled'),
  ('monitoring', 'cancelled'),
  ('declared', 'merged'),
  ('coordinating', 'merged'),
  ('monitoring', 'merged'),
  ('standing_down', 'merged'),
  ('standing_down', 'coordinating'),
  ('stood_down', 'coordinating'),
  ('in_review', 'coordinating'),
  ('stood_down', 'in_review'),
  ('in_review', 'closed');
