-- CreateTable
CREATE TABLE "ticket_seen" (
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visit_from" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_seen_pkey" PRIMARY KEY ("ticket_id","user_id")
);

-- CreateTable
CREATE TABLE "ticket_presence" (
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "typed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_presence_pkey" PRIMARY KEY ("ticket_id","user_id")
);

-- CreateTable
CREATE TABLE "ticket_revision" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "actor_id" UUID,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ticket_seen_user_id_idx" ON "ticket_seen"("user_id");

-- CreateIndex
CREATE INDEX "ticket_presence_user_id_idx" ON "ticket_presence"("user_id");

-- CreateIndex
CREATE INDEX "ticket_revision_ticket_id_id_idx" ON "ticket_revision"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "ticket_revision_actor_id_idx" ON "ticket_revision"("actor_id");

-- CreateIndex
CREATE INDEX "event_created_at_idx" ON "event"("created_at");

-- AddForeignKey
ALTER TABLE "ticket_seen" ADD CONSTRAINT "ticket_seen_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_seen" ADD CONSTRAINT "ticket_seen_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_presence" ADD CONSTRAINT "ticket_presence_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_presence" ADD CONSTRAINT "ticket_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_revision" ADD CONSTRAINT "ticket_revision_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_revision" ADD CONSTRAINT "ticket_revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Where people are is forgotten in a crash, and costs no log until then.
alter table ticket_presence set unlogged;

-- What happened is told to whoever listens once it is committed: ids only, read afresh by those who
-- may know. Bulk loads tell that there is much, rather than what.
create function muster_tell_events() returns trigger language plpgsql as $$
begin
  if (select count(*) from added) > 100 then
    perform pg_notify('muster_live', '{"many":true}');
  elsif exists (select 1 from added) then
    perform pg_notify('muster_live',
      (select json_build_object('events', json_agg(id))::text from added));
  end if;
  return null;
end $$;
create trigger event_is_told after insert on event
  referencing new table as added for each statement execute function muster_tell_events();

create function muster_tell_inboxes() returns trigger language plpgsql as $$
begin
  perform pg_notify('muster_live', json_build_object('inboxes', json_agg(user_id))::text)
  from (
    select user_id, (row_number() over (order by user_id) - 1) / 100 as part
    from (select distinct user_id from changed) as people
  ) as parted
  group by part;
  return null;
end $$;
create trigger notification_is_told after insert on notification
  referencing new table as changed for each statement execute function muster_tell_inboxes();
create trigger notification_mark_is_told after update on notification
  referencing new table as changed for each statement execute function muster_tell_inboxes();

create function muster_tell_presence() returns trigger language plpgsql as $$
begin
  perform pg_notify('muster_live',
    json_build_object('presence', json_build_array(coalesce(new.ticket_id, old.ticket_id)))::text);
  return null;
end $$;
create trigger presence_is_told after insert or update or delete on ticket_presence
  for each row execute function muster_tell_presence();

-- Whoever lost access is cut off at once; the regular look at all streams is only the net below.
create function muster_tell_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('muster_live', '{"access":true}');
  return null;
end $$;
create trigger session_end_is_told after update on session for each row
  when (old.revoked_at is distinct from new.revoked_at) execute function muster_tell_access();
create trigger token_end_is_told after update on api_token for each row
  when (old.revoked_at is distinct from new.revoked_at) execute function muster_tell_access();
create trigger person_change_is_told after update on "user" for each row
  when ((old.role, old.org_manager, old.grants, old.organisation_id, old.deactivated_at)
    is distinct from (new.role, new.org_manager, new.grants, new.organisation_id, new.deactivated_at))
  execute function muster_tell_access();
