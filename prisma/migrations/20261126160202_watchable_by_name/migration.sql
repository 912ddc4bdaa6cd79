-- DropIndex
DROP INDEX "user_organisation_id_idx";

-- CreateIndex
CREATE INDEX "user_organisation_id_name_id_idx" ON "user"("organisation_id", "name", "id");
