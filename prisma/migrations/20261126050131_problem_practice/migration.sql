-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "notice_id" UUID;

-- AlterTable
ALTER TABLE "problem_record" ADD COLUMN     "contained" TEXT,
ADD COLUMN     "first_sign" TEXT,
ADD COLUMN     "found" TEXT,
ADD COLUMN     "noticed" TEXT,
ADD COLUMN     "public_id" UUID NOT NULL DEFAULT muster_uuid7(),
ADD COLUMN     "public_title" TEXT,
ADD COLUMN     "risk_called_at" TIMESTAMPTZ(3),
ADD COLUMN     "why1" TEXT,
ADD COLUMN     "why2" TEXT,
ADD COLUMN     "why3" TEXT,
ADD COLUMN     "why4" TEXT,
ADD COLUMN     "why5" TEXT;

-- AlterTable
ALTER TABLE "ticket_link" ADD COLUMN     "policy" TEXT NOT NULL DEFAULT 'none';

-- CreateTable
CREATE TABLE "problem_notice" (
    "id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "public_body" TEXT,
    "by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "problem_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_telling" (
    "notice_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "problem_telling_pkey" PRIMARY KEY ("notice_id","incident_id")
);

-- CreateTable
CREATE TABLE "handed_over_link" (
    "problem_id" UUID NOT NULL,
    "original_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_from" BOOLEAN NOT NULL,
    "made" BOOLEAN NOT NULL,

    CONSTRAINT "handed_over_link_pkey" PRIMARY KEY ("problem_id","other_id","kind","is_from")
);

-- CreateTable
CREATE TABLE "ticket_merge" (
    "ticket_id" UUID NOT NULL,
    "into_id" UUID,
    "state" TEXT NOT NULL,
    "hold_reason" TEXT,
    "hold_until" TIMESTAMPTZ(3),
    "made_link" BOOLEAN NOT NULL,
    "watcher_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_merge_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateIndex
CREATE INDEX "problem_notice_by_id_idx" ON "problem_notice"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "problem_notice_problem_id_kind_number_key" ON "problem_notice"("problem_id", "kind", "number");

-- CreateIndex
CREATE INDEX "problem_telling_incident_id_idx" ON "problem_telling"("incident_id");

-- CreateIndex
CREATE INDEX "handed_over_link_original_id_idx" ON "handed_over_link"("original_id");

-- CreateIndex
CREATE INDEX "handed_over_link_other_id_idx" ON "handed_over_link"("other_id");

-- CreateIndex
CREATE INDEX "ticket_merge_into_id_idx" ON "ticket_merge"("into_id");

-- CreateIndex
CREATE INDEX "batch_notice_id_idx" ON "batch"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "problem_record_public_id_key" ON "problem_record"("public_id");

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "problem_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_notice" ADD CONSTRAINT "problem_notice_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_notice" ADD CONSTRAINT "problem_notice_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_telling" ADD CONSTRAINT "problem_telling_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "problem_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_telling" ADD CONSTRAINT "problem_telling_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_over_link" ADD CONSTRAINT "handed_over_link_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_over_link" ADD CONSTRAINT "handed_over_link_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_over_link" ADD CONSTRAINT "handed_over_link_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_merge" ADD CONSTRAINT "ticket_merge_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_merge" ADD CONSTRAINT "ticket_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table ticket_link add constraint ticket_link_policy
  check (policy = 'none' or (policy = 'follow' and kind = 'parent_of'));
alter table ticket_merge add constraint ticket_merge_two_ends check (ticket_id <> into_id);
alter table ticket_merge add constraint ticket_merge_hold_has_reason
  check ((state = 'on_hold') = (hold_reason is not null));
alter table problem_notice add constraint problem_notice_kind check (kind in ('workaround', 'fix'));
alter table problem_notice add constraint problem_notice_number check (number > 0);
alter table problem_telling add constraint problem_telling_audience
  check (audience in ('public', 'internal'));
alter table batch drop constraint batch_kind;
alter table batch add constraint batch_kind check (kind in ('stand_down', 'reply', 'notice'));
alter table batch add constraint batch_notice_is_told check ((kind = 'notice') = (notice_id is not null));

-- What was merged is given back to where it was. Generated from lib/tickets/lifecycle.ts, and a test compares the two.
insert into ticket_transition (type, from_state, to_state) values
  ('incident', 'cancelled', 'new'),
  ('incident', 'cancelled', 'in_progress'),
  ('incident', 'cancelled', 'on_hold');

-- A workaround that was published before there were versions is the first.
insert into problem_notice (id, problem_id, kind, number, body, public_body)
select muster_uuid7(), ticket_id, 'workaround', 1, workaround, public_workaround
from problem_record where known_error and workaround is not null;
