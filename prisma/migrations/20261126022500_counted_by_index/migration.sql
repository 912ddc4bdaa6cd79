-- What every page counts for its badge is counted in this index, without reading the notices themselves.
drop index notification_unread;
create index notification_unread
  on notification (user_id, ticket_id, major_incident_id, trash_entry_id) where read_at is null;
