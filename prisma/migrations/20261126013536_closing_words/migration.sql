-- AlterTable
ALTER TABLE "major_incident" ADD COLUMN     "closing_approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "closing_approved_by_id" UUID,
ADD COLUMN     "closing_by_id" UUID,
ADD COLUMN     "closing_said_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_closing_by_id_fkey" FOREIGN KEY ("closing_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_incident" ADD CONSTRAINT "major_incident_closing_approved_by_id_fkey" FOREIGN KEY ("closing_approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
