-- AlterTable
ALTER TABLE "service" ADD COLUMN     "critical" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "trigger_rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "service_id" UUID,
    "priority" TEXT NOT NULL DEFAULT 'P1',
    "reports" INTEGER NOT NULL DEFAULT 5,
    "minutes" INTEGER NOT NULL DEFAULT 15,
    "severity" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "trigger_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trigger_match" (
    "rule_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "major_incident_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trigger_match_pkey" PRIMARY KEY ("rule_id","ticket_id")
);

-- CreateIndex
CREATE INDEX "trigger_match_ticket_id_idx" ON "trigger_match"("ticket_id");

-- CreateIndex
CREATE INDEX "trigger_match_major_incident_id_idx" ON "trigger_match"("major_incident_id");

-- AddForeignKey
ALTER TABLE "trigger_rule" ADD CONSTRAINT "trigger_rule_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_rule" ADD CONSTRAINT "trigger_rule_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_match" ADD CONSTRAINT "trigger_match_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "trigger_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_match" ADD CONSTRAINT "trigger_match_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_match" ADD CONSTRAINT "trigger_match_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table trigger_rule add constraint trigger_rule_kind check (kind in ('priority', 'reports'));
alter table trigger_rule add constraint trigger_rule_severity check (severity in ('SEV1', 'SEV2', 'SEV3'));
alter table trigger_rule add constraint trigger_rule_bounds
  check (reports between 2 and 100 and minutes between 1 and 1440);

-- How much two subjects are alike, from 0 to 1: by their letters in threes where the server has pg_trgm,
-- else by the share of their longer words.
create function muster_likeness(one text, other text) returns real language plpgsql stable as $$
declare
  home text;
  likeness real;
begin
  select n.nspname into home
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  if home is not null then
    execute format('select %I.similarity($1, $2)', home) into likeness
      using muster_folded(one), muster_folded(other);
    return likeness;
  end if;
  with a as (
    select distinct word from regexp_split_to_table(muster_folded(one), '\s+') word where length(word) > 3
  ), b as (
    select distinct word from regexp_split_to_table(muster_folded(other), '\s+') word where length(word) > 3
  )
  select coalesce((select count(*) from a join b using (word))::real
    / nullif((select count(*) from (select word from a union select word from b) both_of), 0), 0)
  into likeness;
  return likeness;
end $$;
