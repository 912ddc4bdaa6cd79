-- CreateTable
CREATE TABLE "trash_clearing" (
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "trash_clearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trash_clearing_item" (
    "clearing_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "trash_clearing_item_pkey" PRIMARY KEY ("clearing_id","entry_id")
);

-- CreateIndex
CREATE INDEX "trash_clearing_by_id_id_idx" ON "trash_clearing"("by_id", "id" DESC);

-- CreateIndex
CREATE INDEX "trash_clearing_item_entry_id_idx" ON "trash_clearing_item"("entry_id");

-- AddForeignKey
ALTER TABLE "trash_clearing" ADD CONSTRAINT "trash_clearing_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trash_clearing_item" ADD CONSTRAINT "trash_clearing_item_clearing_id_fkey" FOREIGN KEY ("clearing_id") REFERENCES "trash_clearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trash_clearing_item" ADD CONSTRAINT "trash_clearing_item_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "trash_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table trash_clearing_item add constraint trash_clearing_item_outcome
  check (outcome in ('purged', 'left'));
