-- CreateTable
CREATE TABLE "approval_hand_on" (
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_hand_on_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_hand_on_approval_id_idx" ON "approval_hand_on"("approval_id");

-- AddForeignKey
ALTER TABLE "approval_hand_on" ADD CONSTRAINT "approval_hand_on_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_hand_on" ADD CONSTRAINT "approval_hand_on_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_hand_on" ADD CONSTRAINT "approval_hand_on_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_hand_on" ADD CONSTRAINT "approval_hand_on_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody takes on from themselves what they are asked.
alter table approval_hand_on add constraint approval_hand_on_other check (from_id <> to_id);
