-- That somebody looks at a ticket and that they have it open is one row now.
ALTER TABLE "ticket_presence"
  ADD COLUMN "claimed_at" TIMESTAMPTZ(3),
  ALTER COLUMN "seen_at" DROP NOT NULL,
  ALTER COLUMN "seen_at" DROP DEFAULT;

insert into ticket_presence (ticket_id, user_id, claimed_at)
select ticket_id, user_id, since from ticket_look
on conflict (ticket_id, user_id) do update set claimed_at = excluded.claimed_at;

-- DropForeignKey
ALTER TABLE "ticket_look" DROP CONSTRAINT "ticket_look_ticket_id_fkey";

-- DropForeignKey
ALTER TABLE "ticket_look" DROP CONSTRAINT "ticket_look_user_id_fkey";

-- DropTable
DROP TABLE "ticket_look";

alter table ticket_presence add constraint present_or_looking
  check (seen_at is not null or claimed_at is not null);
