-- CreateTable
CREATE TABLE "rule_verdict" (
    "event_id" UUID NOT NULL,
    "found" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_verdict_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE INDEX "rule_verdict_created_at_idx" ON "rule_verdict"("created_at");

-- AddForeignKey
ALTER TABLE "rule_verdict" ADD CONSTRAINT "rule_verdict_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
