-- AlterTable
ALTER TABLE "change_plan" ADD COLUMN     "retroactive" BOOLEAN NOT NULL DEFAULT false;

-- By hand from here on.

alter table change_plan add constraint change_plan_retroactive_is_an_emergency
  check (not retroactive or kind = 'emergency');

-- What was made already is authorised afterwards, and looked back at. Generated from lib/tickets/lifecycle.ts, and a test compares the two.
insert into ticket_transition (type, from_state, to_state) values ('change', 'authorize', 'review');
