-- CreateTable
CREATE TABLE "mi_severity" (
    "severity" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "internal" INTEGER,
    "stakeholders" INTEGER,
    "customers" INTEGER,
    "public" INTEGER,
    "first_public_minutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mi_severity_pkey" PRIMARY KEY ("severity")
);

-- CreateTable
CREATE TABLE "mi_template" (
    "audience" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mi_template_pkey" PRIMARY KEY ("audience","phase")
);

-- CreateTable
CREATE TABLE "mi_point" (
    "key" TEXT NOT NULL,
    "label" TEXT,
    "mandatory" BOOLEAN NOT NULL,
    "stated" BOOLEAN NOT NULL DEFAULT false,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_point_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mi_standing" (
    "user_id" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mi_standing_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "rota" (
    "id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "weeks" INTEGER NOT NULL DEFAULT 1,
    "starts_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota_member" (
    "rota_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "rota_member_pkey" PRIMARY KEY ("rota_id","position")
);

-- CreateTable
CREATE TABLE "rota_override" (
    "id" UUID NOT NULL,
    "rota_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rota_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rota_duty_key" ON "rota"("duty");

-- CreateIndex
CREATE INDEX "rota_member_user_id_idx" ON "rota_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rota_member_rota_id_user_id_key" ON "rota_member"("rota_id", "user_id");

-- CreateIndex
CREATE INDEX "rota_override_rota_id_starts_at_idx" ON "rota_override"("rota_id", "starts_at");

-- CreateIndex
CREATE INDEX "rota_override_user_id_idx" ON "rota_override"("user_id");

-- AddForeignKey
ALTER TABLE "mi_standing" ADD CONSTRAINT "mi_standing_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_member" ADD CONSTRAINT "rota_member_rota_id_fkey" FOREIGN KEY ("rota_id") REFERENCES "rota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_member" ADD CONSTRAINT "rota_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_override" ADD CONSTRAINT "rota_override_rota_id_fkey" FOREIGN KEY ("rota_id") REFERENCES "rota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_override" ADD CONSTRAINT "rota_override_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_override" ADD CONSTRAINT "rota_override_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table mi_severity add constraint mi_severity_severity check (severity in ('SEV1', 'SEV2', 'SEV3'));
alter table mi_severity add constraint mi_severity_minutes check (
  least(internal, stakeholders, customers, public, first_public_minutes) > 0);
alter table mi_template add constraint mi_template_audience
  check (audience in ('internal', 'stakeholders', 'customers', 'public'));
alter table mi_template add constraint mi_template_phase
  check (phase in ('investigating', 'identified', 'monitoring', 'resolved'));
alter table mi_standing add constraint mi_standing_severity check (severity in ('SEV1', 'SEV2', 'SEV3'));
alter table rota add constraint rota_duty check (duty in
  ('manager', 'commander', 'deputy', 'ops_lead', 'comms_lead', 'liaison', 'scribe'));
alter table rota add constraint rota_handover
  check (weekday between 1 and 7 and hour between 0 and 23 and weeks between 1 and 12);
alter table rota_override add constraint rota_override_span check (ends_at > starts_at);

-- The handover with which the first turn began, as a wall clock of the rota's own zone.
create function muster_rota_start(r rota) returns timestamp language sql stable as $$
  select r.starts_on - ((extract(isodow from r.starts_on)::int - r.weekday + 7) % 7)
    + r.hour * interval '1 hour'
$$;

-- How many turns have begun since the first one. Both times are wall clocks of the rota's own zone, so
-- that a turn ends at the same hour in summer and in winter.
create function muster_rota_turn(r rota, moment timestamptz) returns bigint language sql stable as $$
  select floor(extract(epoch from
    (moment at time zone r.time_zone) - muster_rota_start(r)) / (r.weeks * 604800))::bigint
$$;

-- Who is on for a duty: whoever stands in for the span, else whoever's turn it is. Who no longer works
-- here is passed over.
create function muster_on_duty(asked text, moment timestamptz) returns table (user_id uuid)
language sql stable as $$
  with r as materialized (
    select rota.*, muster_rota_turn(rota, moment) as turn from rota where duty = asked
  ), fit as (
    select u.id from "user" u where u.deactivated_at is null and u.role <> 'customer'
  ), standing_in as (
    select o.user_id from rota_override o join r on r.id = o.rota_id
    where o.starts_at <= moment and o.ends_at > moment and o.user_id in (select id from fit)
    order by o.id desc limit 1
  ), members as (
    select m.user_id, m.position, r.turn, count(*) over () as size
    from rota_member m join r on r.id = m.rota_id
  ), in_turn as (
    select m.user_id from members m
    where m.user_id in (select id from fit)
    order by ((m.position - m.turn) % m.size + m.size) % m.size limit 1
  )
  select s.user_id from standing_in s
  union all
  select i.user_id from in_turn i where not exists (select from standing_in)
$$;
