-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "maintenance_notice_id" UUID;

-- AlterTable
ALTER TABLE "maintenance" ADD COLUMN     "next_turn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "maintenance_notice" (
    "id" UUID NOT NULL,
    "maintenance_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "addressed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_delivery" (
    "notice_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "effect_id" UUID,

    CONSTRAINT "maintenance_delivery_pkey" PRIMARY KEY ("notice_id","subscription_id")
);

-- CreateIndex
CREATE INDEX "maintenance_notice_created_at_idx" ON "maintenance_notice"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_notice_maintenance_id_kind_key_key" ON "maintenance_notice"("maintenance_id", "kind", "key");

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_delivery_effect_id_key" ON "maintenance_delivery"("effect_id");

-- CreateIndex
CREATE INDEX "maintenance_delivery_subscription_id_idx" ON "maintenance_delivery"("subscription_id");

-- CreateIndex
CREATE INDEX "mail_maintenance_notice_id_idx" ON "mail"("maintenance_notice_id");

-- CreateIndex
CREATE INDEX "maintenance_next_turn_at_idx" ON "maintenance"("next_turn_at");

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_maintenance_notice_id_fkey" FOREIGN KEY ("maintenance_notice_id") REFERENCES "maintenance_notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_notice" ADD CONSTRAINT "maintenance_notice_maintenance_id_fkey" FOREIGN KEY ("maintenance_id") REFERENCES "maintenance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_delivery" ADD CONSTRAINT "maintenance_delivery_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "maintenance_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_delivery" ADD CONSTRAINT "maintenance_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "status_subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table maintenance_notice add constraint maintenance_notice_kind
  check (kind in ('announced', 'moved', 'reminder', 'begun', 'ended', 'cancelled'));
create trigger maintenance_notice_changes_status after insert or update or delete on maintenance_notice
  for each statement execute function status_page_changes();

-- What was planned before there were mails about it is told of from its next turn on.
update maintenance set next_turn_at = greatest(starts_at - interval '1 hour', now())
where ends_at > now() and cancelled_at is null;
