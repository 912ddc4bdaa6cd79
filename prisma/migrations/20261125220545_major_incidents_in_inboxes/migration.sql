-- AlterTable
ALTER TABLE "inbox_row" ADD COLUMN     "major_incident_id" UUID;

-- CreateIndex
CREATE INDEX "inbox_row_major_incident_id_idx" ON "inbox_row"("major_incident_id");

-- AddForeignKey
ALTER TABLE "inbox_row" ADD CONSTRAINT "inbox_row_major_incident_id_fkey" FOREIGN KEY ("major_incident_id") REFERENCES "major_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A major incident is a subject of notices as a ticket is.
create or replace function muster_open_rows() returns trigger language plpgsql as $$
begin
  insert into inbox_row (user_id, subject_id, ticket_id, major_incident_id, last_at)
  select user_id, subject_id, min(ticket_id::text)::uuid, min(major_incident_id::text)::uuid,
    max(created_at)
  from added group by user_id, subject_id order by user_id, subject_id
  on conflict do nothing;
  -- Whatever is unread brings its row back, and to the top.
  update inbox_row r set last_at = greatest(r.last_at, a.last_at),
    done_at = null, snoozed_at = null, snoozed_until = null
  from (
    select user_id, subject_id, max(created_at) as last_at
    from added where read_at is null group by user_id, subject_id
  ) a
  where r.user_id = a.user_id and r.subject_id = a.subject_id
    and (r.last_at < a.last_at or r.done_at is not null or r.snoozed_at is not null);
  return null;
end $$;

update inbox_row r set major_incident_id = n.major_incident_id
from notification n
where n.user_id = r.user_id and n.subject_id = r.subject_id and n.major_incident_id is not null
  and r.ticket_id is null;
