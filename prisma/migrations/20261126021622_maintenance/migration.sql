-- CreateTable
CREATE TABLE "maintenance" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_service" (
    "maintenance_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "maintenance_service_pkey" PRIMARY KEY ("maintenance_id","service_id")
);

-- CreateIndex
CREATE INDEX "maintenance_ends_at_idx" ON "maintenance"("ends_at");

-- CreateIndex
CREATE INDEX "maintenance_service_service_id_idx" ON "maintenance_service"("service_id");

-- AddForeignKey
ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_service" ADD CONSTRAINT "maintenance_service_maintenance_id_fkey" FOREIGN KEY ("maintenance_id") REFERENCES "maintenance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_service" ADD CONSTRAINT "maintenance_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table maintenance add constraint maintenance_span check (ends_at > starts_at);

create trigger maintenance_changes_status after insert or update or delete on maintenance
  for each statement execute function status_page_changes();
create trigger maintenance_service_changes_status
  after insert or update or delete on maintenance_service
  for each statement execute function status_page_changes();
