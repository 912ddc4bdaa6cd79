-- AlterTable
ALTER TABLE "mail_event" ADD COLUMN     "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "link" INTEGER,
ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "mail_tracking" TEXT,
ADD COLUMN     "sender_address" TEXT,
ADD COLUMN     "sender_name" TEXT;

-- CreateTable
CREATE TABLE "mail_link" (
    "mail_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "mail_link_pkey" PRIMARY KEY ("mail_id","number")
);

-- CreateTable
CREATE TABLE "mail_opt_out" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ticket_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_opt_out_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_pace" (
    "domain" TEXT NOT NULL,
    "pause_ms" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pace_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "webhook_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "ticket_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateIndex
CREATE INDEX "mail_opt_out_ticket_id_idx" ON "mail_opt_out"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_template_name_locale_key" ON "mail_template"("name", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_source_name_key" ON "webhook_source"("name");

-- CreateIndex
CREATE INDEX "rating_by_id_idx" ON "rating"("by_id");

-- CreateIndex
CREATE INDEX "rating_created_at_idx" ON "rating"("created_at");

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_opt_out" ADD CONSTRAINT "mail_opt_out_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_opt_out" ADD CONSTRAINT "mail_opt_out_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table organisation add constraint organisation_mail_tracking
  check (mail_tracking in ('off', 'full'));
alter table rating add constraint rating_score check (score between 1 and 5);
alter table mail_link add constraint mail_link_target check (target ~ '^https?://');
create unique index mail_opt_out_user_id_ticket_id_key on mail_opt_out (user_id, ticket_id)
  nulls not distinct;
-- One line for each link and confidence, however often it is asked for.
create unique index mail_event_asked_once on mail_event (mail_id, kind, confidence, link)
  nulls not distinct where source in ('pixel', 'link');

-- So that the beginning of an address finds it, whatever the database's collation.
create index mail_to_address_begins on mail (to_address text_pattern_ops)
  where to_address is not null;
