-- AlterTable
ALTER TABLE "automation_rule" ADD COLUMN     "next_at" TIMESTAMPTZ(3),
ADD COLUMN     "once" TEXT NOT NULL DEFAULT 'state',
ADD COLUMN     "schedule" JSONB;

-- CreateTable
CREATE TABLE "rule_turn" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "found" INTEGER NOT NULL,
    "more" BOOLEAN NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_turn_ticket" (
    "turn_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "moves" INTEGER NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_turn_ticket_pkey" PRIMARY KEY ("turn_id","ticket_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_turn_rule_id_due_at_key" ON "rule_turn"("rule_id", "due_at");

-- CreateIndex
CREATE INDEX "rule_turn_ticket_ticket_id_idx" ON "rule_turn_ticket"("ticket_id");

-- AddForeignKey
ALTER TABLE "rule_turn" ADD CONSTRAINT "rule_turn_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "automation_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_turn_ticket" ADD CONSTRAINT "rule_turn_ticket_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "rule_turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_turn_ticket" ADD CONSTRAINT "rule_turn_ticket_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table automation_rule drop constraint automation_rule_trigger;
alter table automation_rule add constraint automation_rule_trigger
  check (trigger in ('created', 'moved', 'replied', 'assigned', 'reprioritised', 'schedule'));
alter table automation_rule add constraint automation_rule_schedule
  check ((trigger = 'schedule') = (schedule is not null));
alter table automation_rule add constraint automation_rule_once check (once in ('state', 'turn'));
alter table rule_turn_ticket add constraint rule_turn_ticket_outcome
  check (outcome in ('done', 'failed'));
create index automation_rule_due on automation_rule (next_at) where enabled and removed_at is null;
create index rule_turn_open on rule_turn (created_at) where ended_at is null;
