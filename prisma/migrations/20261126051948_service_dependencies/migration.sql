-- AlterTable
ALTER TABLE "service" ADD COLUMN     "criticality" TEXT NOT NULL DEFAULT 'normal';

-- CreateTable
CREATE TABLE "service_dependency" (
    "service_id" UUID NOT NULL,
    "depends_on_id" UUID NOT NULL,

    CONSTRAINT "service_dependency_pkey" PRIMARY KEY ("service_id","depends_on_id")
);

-- CreateIndex
CREATE INDEX "service_dependency_depends_on_id_idx" ON "service_dependency"("depends_on_id");

-- AddForeignKey
ALTER TABLE "service_dependency" ADD CONSTRAINT "service_dependency_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_dependency" ADD CONSTRAINT "service_dependency_depends_on_id_fkey" FOREIGN KEY ("depends_on_id") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table service add constraint service_criticality
  check (criticality in ('low', 'normal', 'high', 'critical'));
alter table service_dependency add constraint service_dependency_two_ends
  check (service_id <> depends_on_id);

update service set criticality = 'critical' where critical;

-- One thing in two words: whichever of them is written, the other follows.
create function service_criticality() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.critical then new.criticality := 'critical'; end if;
  elsif new.criticality = old.criticality and new.critical <> old.critical then
    new.criticality := case when new.critical then 'critical' else 'normal' end;
  end if;
  new.critical := new.criticality = 'critical';
  return new;
end $$;

create trigger service_criticality before insert or update on service
  for each row execute function service_criticality();
