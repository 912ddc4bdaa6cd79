-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "trash_entry_id" UUID;

-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "trash_entry_id" UUID;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "trash_entry_id" UUID;

-- CreateTable
CREATE TABLE "trash_entry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "reason" TEXT,
    "trashed_by_id" UUID,
    "trashed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "purge_after" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "trash_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trash_entry_subject_id_id_idx" ON "trash_entry"("subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "legal_hold_ticket_id_idx" ON "legal_hold"("ticket_id");

-- CreateIndex
CREATE INDEX "notification_ticket_id_idx" ON "notification"("ticket_id");

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_trash_entry_id_fkey" FOREIGN KEY ("trash_entry_id") REFERENCES "trash_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_trash_entry_id_fkey" FOREIGN KEY ("trash_entry_id") REFERENCES "trash_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_trash_entry_id_fkey" FOREIGN KEY ("trash_entry_id") REFERENCES "trash_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trash_entry" ADD CONSTRAINT "trash_entry_trashed_by_id_fkey" FOREIGN KEY ("trashed_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trash_entry" ADD CONSTRAINT "trash_entry_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here on.
alter table trash_entry add constraint trash_entry_kind check (kind in ('ticket', 'reply'));
alter table trash_entry add constraint trash_entry_outcome check (outcome in ('restored', 'purged'));
alter table trash_entry add constraint trash_entry_ends_once
  check ((outcome is null) = (ended_at is null) and (outcome is not null or ended_by_id is null));
alter table legal_hold add constraint legal_hold_is_lifted_by_somebody
  check ((lifted_at is null) = (lifted_by_id is null));

-- A thing is in the trash once, and a ticket is held once.
create unique index trash_entry_open on trash_entry (kind, subject_id) where outcome is null;
create unique index legal_hold_open on legal_hold (ticket_id) where lifted_at is null;

-- The trash as it is read, what is due to be purged, and what an entry took.
create index trash_entry_listed on trash_entry (id desc) where outcome is null;
create index trash_entry_due on trash_entry (purge_after) where outcome is null;
create index ticket_trashed on ticket (trash_entry_id, id) where trash_entry_id is not null;
create index reply_trashed on reply (trash_entry_id) where trash_entry_id is not null;
create index notification_trashed on notification (trash_entry_id) where trash_entry_id is not null;

-- An entry ends once: whoever restores has lost against a purge, and the other way round.
create function trash_entry_guard() returns trigger language plpgsql as $$
begin
  if old.outcome is not null and new.outcome is distinct from old.outcome then
    raise exception 'the trash entry % was % already', old.id, old.outcome
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger trash_entry_guard before update on trash_entry
  for each row execute function trash_entry_guard();

-- The last guard of what must be kept.
create function legal_hold_guard() returns trigger language plpgsql as $$
begin
  if exists (select from legal_hold where ticket_id = old.id and lifted_at is null) then
    raise exception '% is under legal hold', old.reference using errcode = 'check_violation';
  end if;
  return old;
end $$;

create trigger legal_hold_guard before delete on ticket
  for each row execute function legal_hold_guard();

-- Going into the trash and coming back is neither activity nor a new version of the ticket.
create or replace function ticket_guard() returns trigger language plpgsql as $$
declare
  unchanged ticket;
begin
  new.open := new.state not in ('rejected', 'resolved', 'fulfilled', 'closed', 'cancelled');
  if tg_op = 'INSERT' then
    if not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = '' and to_state = new.state
    ) then
      raise exception 'a % cannot begin as %', new.type, new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;

  if new.trash_entry_id is distinct from old.trash_entry_id then
    unchanged := new;
    unchanged.trash_entry_id := old.trash_entry_id;
    if unchanged is distinct from old then
      raise exception '% cannot change on its way into or out of the trash', old.reference
        using errcode = 'check_violation';
    end if;
    return new;
  end if;

  if new.state <> old.state then
    if new.type <> old.type or not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = old.state and to_state = new.state
    ) then
      raise exception '% cannot go from % to %', new.reference, old.state, new.state
        using errcode = 'check_violation';
    end if;
    if new.state in ('resolved', 'fulfilled') then
      new.resolved_at := now();
    elsif new.state = 'closed' then
      new.closed_at := now();
    else
      new.resolved_at := null;
      new.closed_at := null;
    end if;
  end if;

  -- Only the marks of activity may change without a new version.
  unchanged := new;
  unchanged.updated_at := old.updated_at;
  unchanged.public_at := old.public_at;
  if unchanged is distinct from old and new.version <> old.version + 1 then
    raise exception '% was written without a new version', old.reference
      using errcode = 'check_violation';
  end if;
  new.updated_at := now();
  return new;
end $$;

-- What lies in the trash says nothing in a search: neither a trashed reply in its ticket's entry, nor
-- anything of what is being purged.
create or replace function muster_index(ids uuid[]) returns void language sql as $$
  insert into ticket_search (ticket_id, words)
  select t.id, muster_joined(
    muster_joined(muster_words(t.subject, 'A'), muster_words(t.description, 'B')),
    (select coalesce(muster_joined_all(
        muster_words(r.body, muster_reply_weight(r.audience)) order by r.created_at, r.id), '')
      from reply r where r.ticket_id = t.id and r.trash_entry_id is null))
  from ticket t
  where t.id = any(ids) and not exists (
    select from trash_entry e where e.id = t.trash_entry_id and e.outcome = 'purged')
  on conflict (ticket_id) do update set words = excluded.words
$$;

create or replace function reply_becomes_searchable() returns trigger language plpgsql as $$
begin
  update ticket_search s set words = muster_joined(s.words, a.words)
  from (
    select ticket_id,
      muster_joined_all(
        muster_words(body, muster_reply_weight(audience)) order by created_at, id) as words
    from added where trash_entry_id is null group by ticket_id
  ) a
  where s.ticket_id = a.ticket_id;
  return null;
end $$;

drop trigger reply_reads_otherwise on reply;
create trigger reply_reads_otherwise
  after update of body, audience, ticket_id, trash_entry_id on reply
  for each row
  when (old.body <> new.body or old.audience <> new.audience or old.ticket_id <> new.ticket_id
    or old.trash_entry_id is distinct from new.trash_entry_id)
  execute function reply_reads_otherwise();
