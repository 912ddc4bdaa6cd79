import { randomUUID } from "node:crypto";
import pg from "pg";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { hashOf } from "@/lib/people/secret";
import { cookieOf } from "@/lib/testing/outside/people";
import { tokenOf } from "@/lib/testing/rest";
import { RARE } from "@/prisma/seed/history/words";
import { writeHistory } from "@/prisma/seed/history/write-history";

/** Its last moment is always the same, and so are therefore all its rows. */
const UNTIL = new Date("2026-11-20T12:00:00Z");
const CROWD = { customers: 5_000, agents: 25, openShare: 0.56 };

export type World = {
  agents: { cookie: string; token: string }[];
  customers: { cookie: string; token: string }[];
  /** A ticket of the first customer. */
  ownTicket: string;
  /** Tickets with exactly five replies, all public and open. */
  fives: { reference: string; subject: string }[];
  words: readonly string[];
  /** A session of the bare pages, whose cookie holds the secret itself. */
  bareSecret: string;
};

/** Adds the tickets from `after` up to `upTo` and everything that belongs to them. */
export async function load(after: number, upTo: number): Promise<void> {
  await writeHistory(env.DATABASE_URL ?? "", {
    ...{ ...CROWD, until: UNTIL },
    ...{ after, tickets: upTo - after },
  });
  await withClient((client) => client.query("vacuum analyze"));
}

/** Who asks, and what they ask for. */
export async function worldNow(): Promise<World> {
  const [agents, customers] = [await people("agent", 25), await people("customer", 120)];
  const { rows } = await withClient((client) =>
    client.query<{ reference: string; subject: string }>(
      `select t.reference, t.subject from ticket t where t.open
         and (select count(*) from reply r where r.ticket_id = t.id) = 5
         and not exists (select from reply r where r.ticket_id = t.id and r.audience = 'internal')
       order by t.created_at desc limit 300`,
    ),
  );
  const [customer] = customers;
  const own = await prisma.ticket.findFirst({
    where: { requesterId: customer?.id ?? "" },
    select: { reference: true },
  });
  return {
    agents: await inTurn(agents, known),
    customers: await inTurn(customers, known),
    ownTicket: own?.reference ?? "",
    fives: rows,
    words: RARE,
    bareSecret: await bareSession(agents[0]?.id ?? ""),
  };
}

export async function counts(): Promise<{ tickets: number; open: number; replies: number }> {
  const { rows } = await withClient((client) =>
    client.query(`select count(*)::int as tickets, (count(*) filter (where open))::int as open,
      (select count(*)::int from reply) as replies from ticket`),
  );
  return rows[0];
}

async function people(role: "agent" | "customer", count: number) {
  const rows = await prisma.user.findMany({
    where: { role, email: { endsWith: "@history.example" } },
    orderBy: { email: "asc" },
    take: count,
    ...PERSON_SHAPE,
  });
  return rows.map((row) => personOf(row, "session"));
}

async function known(person: Person) {
  return { cookie: await cookieOf(person), token: await tokenOf(person) };
}

async function bareSession(userId: string): Promise<string> {
  const secret = randomUUID();
  const expiresAt = new Date(Date.now() + 24 * 3_600_000);
  await prisma.session.create({ data: { userId, tokenHash: hashOf(secret), expiresAt } });
  return secret;
}

async function inTurn<Given, Made>(list: readonly Given[], make: (one: Given) => Promise<Made>) {
  const made: Made[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}

async function withClient<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
