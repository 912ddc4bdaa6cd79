-- CreateTable
CREATE TABLE "freeze_window" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "hard" BOOLEAN NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "freeze_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "freeze_service" (
    "freeze_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "freeze_service_pkey" PRIMARY KEY ("freeze_id","service_id")
);

-- CreateIndex
CREATE INDEX "freeze_window_ends_at_idx" ON "freeze_window"("ends_at");

-- CreateIndex
CREATE INDEX "freeze_service_service_id_idx" ON "freeze_service"("service_id");

-- AddForeignKey
ALTER TABLE "freeze_window" ADD CONSTRAINT "freeze_window_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "freeze_service" ADD CONSTRAINT "freeze_service_freeze_id_fkey" FOREIGN KEY ("freeze_id") REFERENCES "freeze_window"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "freeze_service" ADD CONSTRAINT "freeze_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table freeze_window add constraint freeze_window_span check (starts_at < ends_at);
