-- AlterTable
ALTER TABLE "user" ADD COLUMN     "manager_id" UUID;

-- CreateTable
CREATE TABLE "approval_policy" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "policy_id" UUID,
    "name" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_ask" (
    "approval_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "outcome" TEXT,
    "comment" TEXT,
    "voted_by_id" UUID,
    "voted_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_ask_pkey" PRIMARY KEY ("approval_id","step","user_id")
);

-- CreateTable
CREATE TABLE "approval_vote" (
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "for_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "comment" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "by_link" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_item" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "service_id" UUID,
    "team_id" UUID,
    "policy_id" UUID,
    "number" INTEGER NOT NULL DEFAULT 1,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_version" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "tasks" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_record" (
    "ticket_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "request_record_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "owner_id" UUID,
    "team_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_need" (
    "task_id" UUID NOT NULL,
    "needs_id" UUID NOT NULL,

    CONSTRAINT "task_need_pkey" PRIMARY KEY ("task_id","needs_id")
);

-- CreateIndex
CREATE INDEX "approval_ticket_id_idx" ON "approval"("ticket_id");

-- CreateIndex
CREATE INDEX "approval_ask_user_id_idx" ON "approval_ask"("user_id");

-- CreateIndex
CREATE INDEX "approval_vote_approval_id_idx" ON "approval_vote"("approval_id");

-- CreateIndex
CREATE INDEX "approval_vote_user_id_idx" ON "approval_vote"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_item_name_key" ON "catalogue_item"("name");

-- CreateIndex
CREATE INDEX "catalogue_item_category_name_idx" ON "catalogue_item"("category", "name");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_version_item_id_number_key" ON "catalogue_version"("item_id", "number");

-- CreateIndex
CREATE INDEX "request_record_version_id_idx" ON "request_record"("version_id");

-- CreateIndex
CREATE INDEX "task_ticket_id_position_idx" ON "task"("ticket_id", "position");

-- CreateIndex
CREATE INDEX "task_owner_id_state_idx" ON "task"("owner_id", "state");

-- CreateIndex
CREATE INDEX "task_need_needs_id_idx" ON "task_need"("needs_id");

-- CreateIndex
CREATE INDEX "user_manager_id_idx" ON "user"("manager_id");

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "approval_policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_ask" ADD CONSTRAINT "approval_ask_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_ask" ADD CONSTRAINT "approval_ask_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_ask" ADD CONSTRAINT "approval_ask_voted_by_id_fkey" FOREIGN KEY ("voted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_vote" ADD CONSTRAINT "approval_vote_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_vote" ADD CONSTRAINT "approval_vote_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_vote" ADD CONSTRAINT "approval_vote_for_id_fkey" FOREIGN KEY ("for_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_item" ADD CONSTRAINT "catalogue_item_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_item" ADD CONSTRAINT "catalogue_item_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_item" ADD CONSTRAINT "catalogue_item_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "approval_policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "catalogue_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_record" ADD CONSTRAINT "request_record_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_record" ADD CONSTRAINT "request_record_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "catalogue_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_need" ADD CONSTRAINT "task_need_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_need" ADD CONSTRAINT "task_need_needs_id_fkey" FOREIGN KEY ("needs_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two rounds about one ticket at once would be two answers.
create unique index approval_one_open on approval (ticket_id) where state = 'open';
alter table approval add constraint approval_state
  check (state in ('open', 'approved', 'rejected', 'withdrawn'));
alter table approval add constraint approval_ended check ((state = 'open') = (ended_at is null));
alter table approval_ask add constraint approval_ask_outcome
  check (outcome in ('approved', 'rejected'));
alter table approval_ask add constraint approval_ask_spoken
  check ((outcome is null) = (voted_by_id is null) and (outcome is null) = (voted_at is null));
alter table approval_vote add constraint approval_vote_outcome
  check (outcome in ('approved', 'rejected'));
-- A signed link works once.
create unique index approval_vote_link on approval_vote (approval_id, step, user_id) where by_link;
-- One person, one voice.
create unique index approval_ask_one_voice on approval_ask (approval_id, step, voted_by_id)
  where voted_by_id is not null;

create unique index approval_policy_name on approval_policy (name) where removed_at is null;

alter table task add constraint task_state check (state in ('open', 'done', 'skipped', 'cancelled'));
alter table task add constraint task_reason check (state <> 'skipped' or reason is not null);
alter table task add constraint task_ended check ((state = 'open') = (ended_at is null));
alter table task_need add constraint task_need_other check (task_id <> needs_id);
alter table "user" add constraint user_manager check (manager_id <> id);

-- Requests were made with it: a version is never written again.
create function muster_catalogue_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of the catalogue stays as it is' using errcode = '23514';
end $$;
create trigger catalogue_version_stays before update on catalogue_version
  for each row execute function muster_catalogue_version_stays();
