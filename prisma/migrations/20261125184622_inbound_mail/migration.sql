-- CreateTable
CREATE TABLE "inbound_mail" (
    "id" UUID NOT NULL,
    "mailbox" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "content_sum" TEXT NOT NULL,
    "sha256" TEXT,
    "size" INTEGER NOT NULL,
    "door" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "from_address" TEXT,
    "from_name" TEXT,
    "copy_to" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "subject" TEXT,
    "likeness" TEXT,
    "verification" TEXT NOT NULL DEFAULT 'none',
    "text" TEXT,
    "full_text" TEXT,
    "html" TEXT,
    "remote_images" INTEGER NOT NULL DEFAULT 0,
    "files_left_out" INTEGER NOT NULL DEFAULT 0,
    "sender_id" UUID,
    "ticket_id" UUID,
    "reply_id" UUID,
    "opened" BOOLEAN NOT NULL DEFAULT false,
    "unanswered" BOOLEAN NOT NULL DEFAULT false,
    "other_subject" BOOLEAN NOT NULL DEFAULT false,
    "split_ticket_id" UUID,
    "released_by_id" UUID,
    "organisation_id" UUID,

    CONSTRAINT "inbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_cursor" (
    "name" TEXT NOT NULL,
    "uid_validity" TEXT,
    "last_uid" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "held_until" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "mailbox_cursor_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "inbound_mail_reply_id_key" ON "inbound_mail"("reply_id");

-- CreateIndex
CREATE INDEX "inbound_mail_state_id_idx" ON "inbound_mail"("state", "id");

-- CreateIndex
CREATE INDEX "inbound_mail_sha256_idx" ON "inbound_mail"("sha256");

-- CreateIndex
CREATE INDEX "inbound_mail_ticket_id_idx" ON "inbound_mail"("ticket_id");

-- CreateIndex
CREATE INDEX "inbound_mail_split_ticket_id_idx" ON "inbound_mail"("split_ticket_id");

-- CreateIndex
CREATE INDEX "inbound_mail_message_id_idx" ON "inbound_mail"("message_id");

-- CreateIndex
CREATE INDEX "inbound_mail_sender_id_likeness_received_at_idx" ON "inbound_mail"("sender_id", "likeness", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_mail_mailbox_identity_key" ON "inbound_mail"("mailbox", "identity");

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_split_ticket_id_fkey" FOREIGN KEY ("split_ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.
alter table inbound_mail
  add constraint inbound_mail_state_is_known
    check (state in ('waiting', 'applied', 'filed', 'quarantined', 'discarded')),
  add constraint inbound_mail_verification_is_known
    check (verification in ('pass', 'fail', 'none')),
  -- What waits for a person says why, and what made something names it until that is purged.
  add constraint inbound_mail_has_reason
    check (state not in ('filed', 'quarantined') or reason is not null),
  add constraint inbound_mail_is_settled check ((state = 'waiting') = (settled_at is null)),
  add constraint inbound_mail_size_is_positive check (size > 0);

-- Those that nobody has read yet are what the sweep looks for.
create index inbound_mail_waiting on inbound_mail (touched_at) where state = 'waiting';
