-- CreateTable
CREATE TABLE "custom_field" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "types" "TicketType"[],
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "audience" TEXT NOT NULL,
    "required" TEXT NOT NULL DEFAULT 'never',
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "custom_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custom_value" (
    "ticket_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT,
    "number" DOUBLE PRECISION,
    "date" DATE,
    "user_id" UUID,
    "flag" BOOLEAN,

    CONSTRAINT "custom_value_pkey" PRIMARY KEY ("ticket_id","field_id","position")
);

-- CreateIndex
CREATE INDEX "custom_value_field_id_number_idx" ON "custom_value"("field_id", "number");

-- CreateIndex
CREATE INDEX "custom_value_field_id_date_idx" ON "custom_value"("field_id", "date");

-- CreateIndex
CREATE INDEX "custom_value_user_id_field_id_idx" ON "custom_value"("user_id", "field_id");

-- AddForeignKey
ALTER TABLE "custom_value" ADD CONSTRAINT "custom_value_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_value" ADD CONSTRAINT "custom_value_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "custom_field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_value" ADD CONSTRAINT "custom_value_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table custom_field add constraint custom_field_kind
  check (kind in ('text', 'long', 'choice', 'choices', 'number', 'date', 'person', 'checkbox'));
alter table custom_field add constraint custom_field_audience
  check (audience in ('customers', 'desk'));
alter table custom_field add constraint custom_field_required
  check (required in ('never', 'create', 'resolve'));
alter table custom_field add constraint custom_field_types check (cardinality(types) > 0);
create unique index custom_field_key on custom_field (lower(key));

alter table custom_value add constraint custom_value_one
  check (num_nonnulls(text, number, date, user_id, flag) = 1);
-- A whole text would not fit into a page of the index.
create index custom_value_text on custom_value (field_id, left(lower(text), 100) text_pattern_ops)
  where text is not null;
