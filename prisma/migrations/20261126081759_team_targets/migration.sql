-- CreateTable
CREATE TABLE "ola_policy" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "terms" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ola_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_ola" (
    "ticket_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "start_seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "target_seconds" INTEGER NOT NULL,
    "left_seconds" INTEGER NOT NULL,
    "escalate_at" TIMESTAMPTZ(3),
    "reckoned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_ola_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "ola_escalation" (
    "ticket_id" UUID NOT NULL,
    "start_seq" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ola_escalation_pkey" PRIMARY KEY ("ticket_id","start_seq","percent")
);

-- CreateIndex
CREATE INDEX "ola_policy_team_id_idx" ON "ola_policy"("team_id");

-- CreateIndex
CREATE INDEX "ticket_ola_state_due_at_idx" ON "ticket_ola"("state", "due_at");

-- CreateIndex
CREATE INDEX "ticket_ola_escalate_at_idx" ON "ticket_ola"("escalate_at");

-- CreateIndex
CREATE INDEX "ticket_ola_policy_id_idx" ON "ticket_ola"("policy_id");

-- AddForeignKey
ALTER TABLE "ola_policy" ADD CONSTRAINT "ola_policy_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_ola" ADD CONSTRAINT "ticket_ola_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_ola" ADD CONSTRAINT "ticket_ola_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "ola_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ola_escalation" ADD CONSTRAINT "ola_escalation_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A team promises one thing at a time.
create unique index ola_policy_one_a_team on ola_policy (team_id) where removed_at is null;
alter table ticket_ola add constraint ticket_ola_state
  check (state in ('running', 'paused', 'met', 'missed', 'cancelled'));
