import type pg from "pg";

export type Crowd = { customers: number; agents: number };

const FIRST = ["Ada", "Ben", "Cora", "Dev", "Ewa", "Finn", "Gita", "Hugo", "Ines", "Jan", "Kira"];
const LAST = ["Adler", "Braun", "Costa", "Dahl", "Evans", "Frei", "Gomez", "Hill", "Ito", "Jung"];
const PER_ORGANISATION = 50;

/** Adds the people whom the history is about; those who are there already stay as they are. */
export async function addCrowd(client: pg.Client, { customers, agents }: Crowd): Promise<void> {
  const named = `($2::text[])[1 + i % ${FIRST.length}] || ' '
    || ($3::text[])[1 + i / ${FIRST.length} % ${LAST.length}] || ' ' || i`;
  await client.query(
    `insert into organisation (id, name)
     select muster_uuid7(), 'Customer ' || n from generate_series(1, $1::int) n
     on conflict (name) do nothing`,
    [Math.ceil(customers / PER_ORGANISATION)],
  );
  await client.query(
    `insert into "user" (id, email, name, role, organisation_id)
     select muster_uuid7(), 'customer-' || i || '@history.example', ${named}, 'customer', o.id
     from generate_series(1, $1::int) i
     join organisation o on o.name = 'Customer ' || (1 + (i - 1) / ${PER_ORGANISATION})
     on conflict (email) do nothing`,
    [customers, FIRST, LAST],
  );
  await client.query(
    `insert into "user" (id, email, name, role)
     select muster_uuid7(), 'agent-' || i || '@history.example', ${named}, 'agent'
     from generate_series(1, $1::int) i on conflict (email) do nothing`,
    [agents, FIRST, LAST],
  );
  await client.query(
    `insert into team_member (team_id, user_id)
     select t.id, u.id from (
       select id, substring(email from '[0-9]+')::int as i from "user"
       where email like 'agent-%@history.example'
     ) u
     join (select id, row_number() over (order by name) as n, count(*) over () as all from team) t
       on t.n = 1 + u.i % t.all
     on conflict do nothing`,
  );
}
