-- CreateTable
CREATE TABLE "automation_rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "actions" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "automation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_run" (
    "rule_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_run_pkey" PRIMARY KEY ("rule_id","event_id")
);

-- CreateIndex
CREATE INDEX "automation_rule_created_by_id_idx" ON "automation_rule"("created_by_id");

-- CreateIndex
CREATE INDEX "rule_run_rule_id_created_at_idx" ON "rule_run"("rule_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "rule_run_ticket_id_idx" ON "rule_run"("ticket_id");

-- AddForeignKey
ALTER TABLE "automation_rule" ADD CONSTRAINT "automation_rule_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_run" ADD CONSTRAINT "rule_run_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "automation_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_run" ADD CONSTRAINT "rule_run_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table automation_rule add constraint automation_rule_trigger
  check (trigger in ('created', 'moved', 'replied', 'assigned', 'reprioritised'));
alter table rule_run add constraint rule_run_outcome check (outcome in ('done', 'failed', 'loop'));
create index automation_rule_on on automation_rule (trigger) where enabled and removed_at is null;
