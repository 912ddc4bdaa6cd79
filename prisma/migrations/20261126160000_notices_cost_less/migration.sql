-- A new ticket writes a notice and a row of the inbox for everybody of the desk, and each stands in every
-- index of its table. What few of them have is kept of those few alone.
drop index notification_user_id_group_key_key;
create unique index notification_group on notification (user_id, group_key) where group_key is not null;
drop index notification_major_incident_id_idx;
create index notification_major_incident on notification (major_incident_id)
  where major_incident_id is not null;
drop index inbox_row_major_incident_id_idx;
create index inbox_row_major_incident on inbox_row (major_incident_id)
  where major_incident_id is not null;
-- Whose it is goes first in notification_unread, which answers the same.
drop index notification_unread_ticket;
