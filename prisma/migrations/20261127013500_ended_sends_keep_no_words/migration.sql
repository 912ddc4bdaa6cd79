-- What was held back and has ended is a reply or a draft, and its words are there alone.
update held_reply set body = '', move = null, changes = null where outcome is not null;
alter table held_reply add constraint held_reply_ended_is_wordless
  check (outcome is null or (body = '' and move is null and changes is null));
