-- AlterTable
ALTER TABLE "problem_record" ADD COLUMN     "major" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "review_approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "review_approved_by_id" UUID,
ADD COLUMN     "review_badly" TEXT,
ADD COLUMN     "review_by_id" UUID,
ADD COLUMN     "review_prevents" TEXT,
ADD COLUMN     "review_well" TEXT;

-- AlterTable
ALTER TABLE "ticket_merge" ADD COLUMN     "approval_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "task_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "risk_acceptance" (
    "approval_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID NOT NULL,

    CONSTRAINT "risk_acceptance_pkey" PRIMARY KEY ("approval_id")
);

-- CreateIndex
CREATE INDEX "risk_acceptance_problem_id_idx" ON "risk_acceptance"("problem_id");

-- CreateIndex
CREATE INDEX "risk_acceptance_asked_by_id_idx" ON "risk_acceptance"("asked_by_id");

-- AddForeignKey
ALTER TABLE "risk_acceptance" ADD CONSTRAINT "risk_acceptance_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_acceptance" ADD CONSTRAINT "risk_acceptance_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_acceptance" ADD CONSTRAINT "risk_acceptance_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_record" ADD CONSTRAINT "problem_record_review_by_id_fkey" FOREIGN KEY ("review_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_record" ADD CONSTRAINT "problem_record_review_approved_by_id_fkey" FOREIGN KEY ("review_approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table problem_notice drop constraint problem_notice_kind;
alter table problem_notice add constraint problem_notice_kind check (kind in ('workaround', 'fix', 'risk'));
alter table problem_record add constraint problem_record_review_is_approved
  check (review_approved_by_id is null or review_approved_at is not null);
-- Whoever approves what was written is somebody else.
alter table problem_record add constraint problem_record_review_by_another
  check (review_approved_by_id is distinct from review_by_id or review_by_id is null);

-- A request that was merged is given back to where it was. Generated from lib/tickets/lifecycle.ts, and a test compares the two.
insert into ticket_transition (type, from_state, to_state) values
  ('request', 'cancelled', 'awaiting_approval'),
  ('request', 'cancelled', 'approved'),
  ('request', 'cancelled', 'in_fulfilment'),
  ('request', 'cancelled', 'on_hold');
