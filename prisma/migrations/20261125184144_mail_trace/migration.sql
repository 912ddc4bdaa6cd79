-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'queued';

-- AlterTable
ALTER TABLE "mail_event" ADD COLUMN     "occurred_at" TIMESTAMPTZ(3),
ADD COLUMN     "recipient" TEXT,
ADD COLUMN     "report_key" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'desk',
ADD COLUMN     "status" TEXT;

-- CreateTable
CREATE TABLE "flagged_address" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT,
    "words" TEXT NOT NULL,
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "flagged_address_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "flagged_address_address_key" ON "flagged_address"("address");

-- CreateIndex
CREATE INDEX "flagged_address_mail_id_idx" ON "flagged_address"("mail_id");

-- CreateIndex
CREATE INDEX "flagged_address_lifted_by_id_idx" ON "flagged_address"("lifted_by_id");

-- CreateIndex
CREATE INDEX "mail_to_address_idx" ON "mail"("to_address");

-- CreateIndex
CREATE UNIQUE INDEX "mail_event_report_key_key" ON "mail_event"("report_key");

-- AddForeignKey
ALTER TABLE "flagged_address" ADD CONSTRAINT "flagged_address_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagged_address" ADD CONSTRAINT "flagged_address_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table mail_event add constraint mail_event_source
  check (source in ('desk', 'dsn', 'provider', 'pixel', 'link'));
alter table mail_event add constraint mail_event_status
  check (status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$');
alter table mail add constraint mail_status check (status in (
  'queued', 'accepted', 'deferred', 'delivered', 'opened', 'clicked', 'bounced', 'complained',
  'failed', 'suppressed', 'uncertain'));
alter table flagged_address add constraint flagged_address_kind
  check (kind in ('unreachable', 'bounced', 'complained'));
alter table flagged_address add constraint flagged_address_lower_case
  check (address = lower(address));

-- What others report comes in any order and late, so it is weighed rather than taken by time: bad
-- news first, then the furthest that the mail is known to have come, else what our own worker did
-- last. What a machine opened or clicked says nothing, and what was before a new try no more.
create function mail_status_of(uuid) returns text language sql stable as $$
  with since as (
    select * from mail_event where mail_id = $1 and (at, id) >= (
      select at, id from mail_event where mail_id = $1 and kind = 'queued'
      order by at desc, id desc limit 1)
  )
  select coalesce(
    (select kind from since
     where kind in ('bounced', 'complained', 'clicked', 'opened', 'delivered')
       and not (kind in ('clicked', 'opened') and confidence = 'machine')
     order by array_position(
       array['bounced', 'complained', 'clicked', 'opened', 'delivered'], kind)
     limit 1),
    (select kind from since where kind not in ('clicked', 'opened')
     order by at desc, id desc limit 1),
    'queued')
$$;

create function mail_follows_events() returns trigger language plpgsql as $$
begin
  -- Reports of one mail that come at once wait for one another here, so that each sees the others.
  perform 1 from mail where id = new.mail_id for no key update;
  update mail set status = mail_status_of(new.mail_id)
  where id = new.mail_id and status <> mail_status_of(new.mail_id);
  return null;
end $$;

create trigger mail_follows_events after insert or update on mail_event
  for each row execute function mail_follows_events();

update mail set status = mail_status_of(id) where status <> mail_status_of(id);

create index mail_troubled on mail (id desc)
  where status in ('bounced', 'complained', 'failed', 'uncertain', 'suppressed', 'deferred');
