import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { writeHistory } from "../history/write-history";
import { quietDesk } from "./quiet-desk";

const TICKETS = 100_000;

/** A year behind an ordinary day: a hundred thousand tickets, as a desk of 25 agents has them. */
export async function longHistory(): Promise<void> {
  await quietDesk();
  const isThere = await prisma.user.findUnique({
    where: { email: "customer-1@history.example" },
    select: { id: true },
  });
  if (isThere) return;
  await writeHistory(env.DATABASE_URL ?? "", {
    tickets: TICKETS,
    customers: 5_000,
    agents: 25,
    openShare: 0.03,
    until: new Date(),
  });
}
