import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import pg from "pg";
import { PrismaClient } from "../../../lib/db/generated/client";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

/** What any page with a session and a list costs: the same fifty rows, and nothing around them. */
export default async function Page() {
  const secret = (await cookies()).get("session")?.value ?? "";
  const tokenHash = createHash("sha256").update(secret).digest("base64url");
  const session = await prisma.session.findUnique({
    where: { tokenHash },
    select: { user: { select: { name: true } } },
  });
  if (!session) notFound();
  const rows = await prisma.ticket.findMany({
    where: { open: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      reference: true,
      subject: true,
      state: true,
      priority: true,
      updatedAt: true,
      requester: { select: { name: true } },
    },
  });
  return (
    <main>
      <h1>{session.user.name}</h1>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/tickets/${row.reference}`}>{row.subject}</a> {row.priority} {row.state}{" "}
            {row.requester.name} <time>{row.updatedAt.toISOString()}</time>
          </li>
        ))}
      </ul>
    </main>
  );
}
