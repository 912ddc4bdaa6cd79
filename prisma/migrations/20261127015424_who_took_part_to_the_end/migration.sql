-- AlterTable
ALTER TABLE "major_incident" ADD COLUMN     "partaker_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- Of those that are over already: whom the end itself set free.
update major_incident m set partaker_ids = p.ids, version = m.version + 1
from (
  select r.major_incident_id, array_agg(distinct r.user_id) as ids
  from mi_role r join major_incident o on o.id = r.major_incident_id
  where r.ended_at >= o.ended_at - interval '2 seconds'
  group by r.major_incident_id
) p
where p.major_incident_id = m.id and m.ended_at is not null;
