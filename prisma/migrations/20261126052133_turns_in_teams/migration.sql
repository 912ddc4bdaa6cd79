-- AlterTable
ALTER TABLE "team" ADD COLUMN     "assignment" TEXT NOT NULL DEFAULT 'by_hand',
ADD COLUMN     "capacity" INTEGER;

-- AlterTable
ALTER TABLE "team_member" ADD COLUMN     "turn_at" TIMESTAMPTZ(3);

alter table team add constraint team_assignment
  check (assignment in ('by_hand', 'in_turn', 'by_load'));
alter table team add constraint team_capacity check (capacity between 1 and 1000);
