-- DropForeignKey
ALTER TABLE "mi_update_delivery" DROP CONSTRAINT "mi_update_delivery_subscriber_id_fkey";

-- DropIndex
DROP INDEX "mi_update_delivery_subscriber_id_idx";

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "mi_update_id" UUID,
ADD COLUMN     "subscription_id" UUID;

-- AlterTable
ALTER TABLE "mi_update" ADD COLUMN     "addressed_at" TIMESTAMPTZ(3),
ADD COLUMN     "headline" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'update';

-- AlterTable
ALTER TABLE "mi_update_delivery" DROP CONSTRAINT "mi_update_delivery_pkey",
DROP COLUMN "subscriber_id",
ADD COLUMN     "audience" TEXT NOT NULL,
ADD COLUMN     "recipient" TEXT NOT NULL,
ADD COLUMN     "subscription_id" UUID,
ADD COLUMN     "user_id" UUID,
ADD CONSTRAINT "mi_update_delivery_pkey" PRIMARY KEY ("update_id", "channel", "recipient");

-- CreateTable
CREATE TABLE "status_subscription" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "status_subscription_email_key" ON "status_subscription"("email");

-- CreateIndex
CREATE INDEX "mail_mi_update_id_idx" ON "mail"("mi_update_id");

-- CreateIndex
CREATE INDEX "mail_subscription_id_idx" ON "mail"("subscription_id");

-- CreateIndex
CREATE INDEX "mi_update_delivery_user_id_idx" ON "mi_update_delivery"("user_id");

-- CreateIndex
CREATE INDEX "mi_update_delivery_subscription_id_idx" ON "mi_update_delivery"("subscription_id");

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_mi_update_id_fkey" FOREIGN KEY ("mi_update_id") REFERENCES "mi_update"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "status_subscription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update_delivery" ADD CONSTRAINT "mi_update_delivery_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mi_update_delivery" ADD CONSTRAINT "mi_update_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "status_subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table mi_update_delivery add constraint mi_update_delivery_channel
  check (channel in ('mail', 'inbox'));
alter table mi_update_delivery add constraint mi_update_delivery_audience
  check (audience in ('internal', 'stakeholders', 'customers', 'public'));
alter table mi_update_delivery add constraint mi_update_delivery_address
  check (recipient = lower(recipient));
alter table mi_update add constraint mi_update_kind check (kind in ('update', 'promise'));
alter table mi_update add constraint mi_update_has_audiences check (cardinality(audiences) > 0);
alter table mi_update add constraint mi_update_sent_once check ((state = 'sent') = (sent_at is not null));
alter table mi_update add constraint mi_update_two_people check (approved_by_id is null or approved_at is not null);
alter table mi_subscriber add constraint mi_subscriber_via
  check (via in ('added', 'ticket', 'me_too', 'page'));
alter table status_subscription add constraint status_subscription_address
  check (email = lower(email));

create index mi_update_held on mi_update (release_at) where state = 'held';
create index mi_update_told on mi_update (major_incident_id, number desc) where state = 'sent';
create index mi_update_delivery_waiting on mi_update_delivery (update_id, channel, recipient)
  where effect_id is null;
create index status_subscription_on on status_subscription (email)
  where confirmed_at is not null and unsubscribed_at is null;

-- What was told stays as it was told: it is corrected by another.
create function mi_update_guard() returns trigger language plpgsql as $$
begin
  if old.state in ('sent', 'withdrawn') and (
    new.state, new.body, new.audiences, new.phase, new.next_update_by, new.headline, new.sent_at
  ) is distinct from (
    old.state, old.body, old.audiences, old.phase, old.next_update_by, old.headline, old.sent_at
  ) then
    raise exception 'update % was told already', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger mi_update_guard before update on mi_update
  for each row execute function mi_update_guard();

-- A promise has a clock, whoever gives it: one job at its time, which a new promise replaces.
create function mi_audience_promises() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.next_update_by is not distinct from old.next_update_by then return new; end if;
    new.escalation := 0;
  end if;
  if new.next_update_by is null then
    perform graphile_worker.remove_job('promise:' || new.major_incident_id || ':' || new.kind);
  else
    perform graphile_worker.add_job('call-overdue',
      json_build_object('majorIncidentId', new.major_incident_id, 'audience', new.kind,
        'promisedAt', to_char(new.next_update_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'step', 1),
      run_at := new.next_update_by, max_attempts := 8,
      job_key := 'promise:' || new.major_incident_id || ':' || new.kind);
  end if;
  return new;
end $$;

create trigger mi_audience_promises before insert or update on mi_audience
  for each row execute function mi_audience_promises();

-- Whoever keeps the status page as a file hears that it says something else now.
create function status_page_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('muster_status', '');
  return null;
end $$;

create trigger mi_update_changes_status after insert or update or delete on mi_update
  for each statement execute function status_page_changes();
create trigger major_incident_changes_status after update or delete on major_incident
  for each statement execute function status_page_changes();
create trigger mi_service_changes_status after insert or update or delete on mi_service
  for each statement execute function status_page_changes();
create trigger service_changes_status after insert or update or delete on service
  for each statement execute function status_page_changes();
