-- DropIndex
DROP INDEX "user_organisation_id_idx";

-- CreateIndex
CREATE INDEX "user_organisation_id_name_id_idx" ON "user"("organisation_id", "name", "id");

-- By hand from here on. What somebody has open is counted at every page of the desk, and they may have
-- had a thousand times as many.
create index ticket_open_assigned on ticket (assignee_id, updated_at desc, id desc) where open;
