-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "held_id" UUID;

-- CreateIndex
CREATE INDEX "attachment_held_id_idx" ON "attachment"("held_id");

-- CreateIndex
CREATE INDEX "attachment_draft_id_idx" ON "attachment"("draft_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_held_id_fkey" FOREIGN KEY ("held_id") REFERENCES "held_reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: a file is in one place, or waits.
alter table attachment add constraint attachment_in_one_place
  check (num_nonnulls(ticket_id, held_id, draft_id) <= 1);
