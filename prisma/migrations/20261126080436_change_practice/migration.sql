-- AlterTable
ALTER TABLE "change_plan" ADD COLUMN     "review" TEXT,
ADD COLUMN     "template_id" UUID;

-- AlterTable
ALTER TABLE "freeze_window" ADD COLUMN     "except_dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "rule" TEXT,
ADD COLUMN     "time_zone" TEXT;

-- CreateTable
CREATE TABLE "maintenance_window" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "rule" TEXT,
    "time_zone" TEXT,
    "except_dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "maintenance_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_service" (
    "window_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "window_service_pkey" PRIMARY KEY ("window_id","service_id")
);

-- CreateTable
CREATE TABLE "risk_questionnaire" (
    "number" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "medium_from" INTEGER NOT NULL,
    "high_from" INTEGER NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "risk_questionnaire_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "risk_rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "risk_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_risk" (
    "ticket_id" UUID NOT NULL,
    "number" INTEGER,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "points" INTEGER,
    "answered" TEXT,
    "rules" JSONB NOT NULL DEFAULT '[]',
    "stated" TEXT,
    "level" TEXT,
    "judged_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_risk_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "change_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "test_plan" TEXT NOT NULL,
    "backout_plan" TEXT NOT NULL,
    "service_id" UUID,
    "team_id" UUID,
    "minutes" INTEGER NOT NULL,
    "tasks" JSONB NOT NULL DEFAULT '[]',
    "finished" INTEGER NOT NULL DEFAULT 0,
    "successful" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_suspension" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "ticket_id" UUID,
    "suspended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "template_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "window_service_service_id_idx" ON "window_service"("service_id");

-- CreateIndex
CREATE INDEX "change_template_service_id_idx" ON "change_template"("service_id");

-- CreateIndex
CREATE INDEX "change_template_team_id_idx" ON "change_template"("team_id");

-- CreateIndex
CREATE INDEX "template_suspension_template_id_idx" ON "template_suspension"("template_id");

-- CreateIndex
CREATE INDEX "template_suspension_ticket_id_idx" ON "template_suspension"("ticket_id");

-- CreateIndex
CREATE INDEX "change_plan_template_id_idx" ON "change_plan"("template_id");

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_service" ADD CONSTRAINT "window_service_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "maintenance_window"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_service" ADD CONSTRAINT "window_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_questionnaire" ADD CONSTRAINT "risk_questionnaire_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_rule" ADD CONSTRAINT "risk_rule_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_risk" ADD CONSTRAINT "change_risk_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_risk" ADD CONSTRAINT "change_risk_number_fkey" FOREIGN KEY ("number") REFERENCES "risk_questionnaire"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_template" ADD CONSTRAINT "change_template_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_template" ADD CONSTRAINT "change_template_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_template" ADD CONSTRAINT "change_template_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_suspension" ADD CONSTRAINT "template_suspension_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "change_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_suspension" ADD CONSTRAINT "template_suspension_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_suspension" ADD CONSTRAINT "template_suspension_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_plan" ADD CONSTRAINT "change_plan_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "change_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table freeze_window add constraint freeze_window_rule
  check ((rule is null) = (time_zone is null));
alter table maintenance_window add constraint maintenance_window_rule
  check ((rule is null) = (time_zone is null));
alter table maintenance_window add constraint maintenance_window_span check (starts_at < ends_at);

alter table risk_rule add constraint risk_rule_level check (level in ('high', 'medium', 'low'));
alter table change_risk add constraint change_risk_levels check (
  answered in ('high', 'medium', 'low') and stated in ('high', 'medium', 'low')
  and level in ('high', 'medium', 'low'));
alter table change_risk add constraint change_risk_judged
  check ((level is null) = (judged_at is null));
alter table risk_questionnaire add constraint risk_questionnaire_levels
  check (0 < medium_from and medium_from < high_from);

-- Answers were given to it: a questionnaire is never written again.
create function muster_risk_questionnaire_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a questionnaire stays as it is' using errcode = '23514';
end $$;
create trigger risk_questionnaire_stays before update on risk_questionnaire
  for each row execute function muster_risk_questionnaire_stays();

create unique index change_template_name on change_template (name) where removed_at is null;
create unique index template_suspension_one_open on template_suspension (template_id)
  where lifted_at is null;
alter table template_suspension add constraint template_suspension_lifted
  check ((lifted_at is null) = (reason is null));
alter table change_template add constraint change_template_counts
  check (minutes > 0 and 0 <= successful and successful <= finished and 0 <= failures);

-- What a new desk asks, until an admin asks otherwise.
insert into risk_questionnaire (number, medium_from, high_from, questions) values (1, 4, 9, '[
  {"key": "reach", "text": "Who would notice if it went wrong?", "choices": [
    {"key": "few", "text": "Nobody, or a single team", "weight": 0},
    {"key": "some", "text": "Several teams, or some customers", "weight": 2},
    {"key": "all", "text": "Nearly everybody", "weight": 4}]},
  {"key": "known", "text": "How well is it known?", "choices": [
    {"key": "often", "text": "It was done often, in the same way", "weight": 0},
    {"key": "before", "text": "Something like it was done before", "weight": 1},
    {"key": "never", "text": "Nobody here has done it yet", "weight": 3}]},
  {"key": "tested", "text": "Was it tried where nothing can break?", "choices": [
    {"key": "whole", "text": "All of it", "weight": 0},
    {"key": "part", "text": "Parts of it", "weight": 1},
    {"key": "no", "text": "No", "weight": 3}]},
  {"key": "back", "text": "How is it taken back?", "choices": [
    {"key": "minutes", "text": "Within minutes, and that was tried", "weight": 0},
    {"key": "window", "text": "Within its window", "weight": 1},
    {"key": "hard", "text": "With difficulty, or not at all", "weight": 4}]},
  {"key": "outage", "text": "Does the service stand still meanwhile?", "choices": [
    {"key": "no", "text": "No", "weight": 0},
    {"key": "short", "text": "For some minutes", "weight": 1},
    {"key": "long", "text": "For longer", "weight": 3}]}
]');
