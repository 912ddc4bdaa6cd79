-- Events from before commands were told counted as a command each. What one command recorded carries
-- the time of its transaction, its actor and its key, and belongs together.
alter table event disable trigger event_is_final;
update event e set command_id = grouped.first_id
from (
  select id, first_value(id) over (
    partition by subject_id, created_at, actor_kind, actor_id, key order by seq
  ) as first_id
  from event where command_id = id
) grouped
where e.id = grouped.id and grouped.first_id <> e.id;
alter table event enable trigger event_is_final;
