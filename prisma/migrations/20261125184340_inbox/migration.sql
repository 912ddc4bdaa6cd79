-- CreateEnum
CREATE TYPE "subject_level" AS ENUM ('all', 'muted', 'off');

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "subject_id" UUID;

-- CreateTable
CREATE TABLE "inbox_row" (
    "user_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "ticket_id" UUID,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "snoozed_at" TIMESTAMPTZ(3),
    "snoozed_until" TIMESTAMPTZ(3),
    "level" "subject_level" NOT NULL DEFAULT 'all',

    CONSTRAINT "inbox_row_pkey" PRIMARY KEY ("user_id","subject_id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("user_id","team_id","topic","channel")
);

-- CreateTable
CREATE TABLE "notification_settings" (
    "user_id" UUID NOT NULL,
    "digest_hour" INTEGER NOT NULL DEFAULT 8,
    "quiet_from" INTEGER,
    "quiet_to" INTEGER,
    "absent_from" TIMESTAMPTZ(3),
    "absent_until" TIMESTAMPTZ(3),
    "substitute_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_endpoint" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID,
    "url" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "browser" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_delivery" (
    "effect_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "status" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_delivery_pkey" PRIMARY KEY ("effect_id","endpoint_id")
);

-- CreateTable
CREATE TABLE "push_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "public_key" TEXT NOT NULL,
    "sealed_private" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inbox_row_user_id_last_at_subject_id_idx" ON "inbox_row"("user_id", "last_at" DESC, "subject_id" DESC);

-- CreateIndex
CREATE INDEX "inbox_row_ticket_id_idx" ON "inbox_row"("ticket_id");

-- CreateIndex
CREATE INDEX "notification_settings_substitute_id_idx" ON "notification_settings"("substitute_id");

-- CreateIndex
CREATE UNIQUE INDEX "digest_user_id_day_key" ON "digest"("user_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "push_endpoint_url_key" ON "push_endpoint"("url");

-- CreateIndex
CREATE INDEX "push_endpoint_user_id_idx" ON "push_endpoint"("user_id");

-- CreateIndex
CREATE INDEX "push_endpoint_session_id_idx" ON "push_endpoint"("session_id");

-- CreateIndex
CREATE INDEX "push_delivery_endpoint_id_idx" ON "push_delivery"("endpoint_id");

-- CreateIndex
CREATE INDEX "notification_user_id_subject_id_id_idx" ON "notification"("user_id", "subject_id", "id" DESC);

-- What was told before stands in rows as well.
update notification n set subject_id = coalesce(n.ticket_id, e.subject_id)
from event e where e.id = n.event_id;
insert into inbox_row (user_id, subject_id, ticket_id, last_at)
select user_id, subject_id, min(ticket_id::text)::uuid, max(created_at)
from notification group by user_id, subject_id;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_subject_id_fkey" FOREIGN KEY ("user_id", "subject_id") REFERENCES "inbox_row"("user_id", "subject_id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "inbox_row" ADD CONSTRAINT "inbox_row_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_row" ADD CONSTRAINT "inbox_row_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_endpoint" ADD CONSTRAINT "push_endpoint_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_endpoint" ADD CONSTRAINT "push_endpoint_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_effect_id_fkey" FOREIGN KEY ("effect_id") REFERENCES "effect"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "push_endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table notification_preference add constraint notification_preference_channel
  check (channel in ('inbox', 'push', 'mail', 'digest'));
alter table notification_settings add constraint notification_settings_hours check (
  digest_hour between 0 and 23
  and (quiet_from is null) = (quiet_to is null)
  and quiet_from between 0 and 1439 and quiet_to between 0 and 1439 and quiet_from <> quiet_to);
alter table notification_settings add constraint notification_settings_absence check (
  (absent_from is null) = (absent_until is null) and absent_until > absent_from
  and (substitute_id is null or absent_from is not null) and substitute_id <> user_id);
alter table inbox_row add constraint inbox_row_snooze check (
  (snoozed_until is null or snoozed_at is not null) and (snoozed_at is null or done_at is null));
alter table push_key add constraint push_key_is_one check (id = 1);
create index inbox_row_snoozed on inbox_row (snoozed_until) where snoozed_until is not null;
create index notification_preference_digest on notification_preference (user_id)
  where channel = 'digest' and wanted;

-- Every notice stands in the row of its subject, whoever wrote it. The key to that row is checked at
-- the end of the transaction, since the row is made once the notices are there.
create function muster_name_subject() returns trigger language plpgsql as $$
begin
  new.subject_id := coalesce(new.ticket_id, (select subject_id from event where id = new.event_id));
  return new;
end $$;
create trigger notification_names_subject before insert on notification for each row
  when (new.subject_id is null) execute function muster_name_subject();

create function muster_open_rows() returns trigger language plpgsql as $$
begin
  insert into inbox_row (user_id, subject_id, ticket_id, last_at)
  select user_id, subject_id, min(ticket_id::text)::uuid, max(created_at)
  from added group by user_id, subject_id order by user_id, subject_id
  on conflict do nothing;
  -- Whatever is unread brings its row back, and to the top.
  update inbox_row r set last_at = greatest(r.last_at, a.last_at),
    done_at = null, snoozed_at = null, snoozed_until = null
  from (
    select user_id, subject_id, max(created_at) as last_at
    from added where read_at is null group by user_id, subject_id
  ) a
  where r.user_id = a.user_id and r.subject_id = a.subject_id
    and (r.last_at < a.last_at or r.done_at is not null or r.snoozed_at is not null);
  return null;
end $$;
create trigger notification_opens_row after insert on notification
  referencing new table as added for each statement execute function muster_open_rows();

create trigger inbox_row_is_told after update on inbox_row
  referencing new table as changed for each statement execute function muster_tell_inboxes();
