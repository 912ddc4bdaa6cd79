-- AlterTable
ALTER TABLE "mi_review" ADD COLUMN     "publish_called_for" TIMESTAMPTZ(3),
ADD COLUMN     "publish_due_at" TIMESTAMPTZ(3);

-- Publication has a clock too, whoever sets its date: one job at its time, which another date replaces.
create function mi_review_is_to_be_published() returns trigger language plpgsql as $$
begin
  if new.publish_due_at is not null and new.state in ('draft', 'in_review', 'approved') then
    perform graphile_worker.add_job('call-review',
      json_build_object('majorIncidentId', new.major_incident_id, 'clock', 'publication',
        'dueAt', to_char(new.publish_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      run_at := new.publish_due_at, max_attempts := 8,
      job_key := 'publication:' || new.major_incident_id);
  else
    perform graphile_worker.remove_job('publication:' || new.major_incident_id);
  end if;
  return null;
end $$;

create trigger mi_review_is_to_be_published_at_first after insert on mi_review
  for each row when (new.publish_due_at is not null)
  execute function mi_review_is_to_be_published();
create trigger mi_review_is_to_be_published after update of publish_due_at, state on mi_review
  for each row when (new.publish_due_at is distinct from old.publish_due_at or new.state <> old.state)
  execute function mi_review_is_to_be_published();
