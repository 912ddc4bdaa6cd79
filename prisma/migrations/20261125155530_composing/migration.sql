-- CreateTable
CREATE TABLE "held_reply" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "move" JSONB,
    "changes" JSONB,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "reply_id" UUID,

    CONSTRAINT "held_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket_id" UUID,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "other_body" TEXT,
    "other_saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "macro" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" "ReplyAudience" NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "move" JSONB,
    "owner_id" UUID,
    "team_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "macro_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "held_reply_reply_id_key" ON "held_reply"("reply_id");

-- CreateIndex
CREATE INDEX "held_reply_ticket_id_created_at_idx" ON "held_reply"("ticket_id", "created_at");

-- CreateIndex
CREATE INDEX "held_reply_author_id_idx" ON "held_reply"("author_id");

-- CreateIndex
CREATE INDEX "held_reply_outcome_send_at_idx" ON "held_reply"("outcome", "send_at");

-- CreateIndex
CREATE INDEX "draft_person_id_saved_at_idx" ON "draft"("person_id", "saved_at" DESC);

-- CreateIndex
CREATE INDEX "draft_ticket_id_idx" ON "draft"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_person_id_ticket_id_kind_key" ON "draft"("person_id", "ticket_id", "kind") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "macro_name_id_idx" ON "macro"("name", "id");

-- CreateIndex
CREATE INDEX "macro_owner_id_idx" ON "macro"("owner_id");

-- CreateIndex
CREATE INDEX "macro_team_id_idx" ON "macro"("team_id");

-- AddForeignKey
ALTER TABLE "held_reply" ADD CONSTRAINT "held_reply_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_reply" ADD CONSTRAINT "held_reply_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_reply" ADD CONSTRAINT "held_reply_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "macro" ADD CONSTRAINT "macro_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "macro" ADD CONSTRAINT "macro_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table held_reply add constraint held_reply_kind check (kind in ('moment', 'later'));
alter table held_reply add constraint held_reply_outcome
  check (outcome in ('sent', 'undone', 'overtaken', 'stopped'));
alter table held_reply add constraint held_reply_ends_once
  check ((outcome is null) = (ended_at is null) and (outcome is not distinct from 'sent') = (reply_id is not null));

alter table draft add constraint draft_kind
  check (kind in ('public', 'internal', 'new') and (kind = 'new') = (ticket_id is null));

alter table macro add constraint macro_owner check (owner_id is null or team_id is null);
