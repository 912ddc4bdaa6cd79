-- AlterTable
ALTER TABLE "team" ADD COLUMN     "full_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "team_member" ADD COLUMN     "capacity" INTEGER;

-- CreateTable
CREATE TABLE "checklist" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tasks" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("id")
);

alter table team_member add constraint team_member_capacity check (capacity between 0 and 1000);
create unique index checklist_name on checklist (lower(name)) where removed_at is null;
