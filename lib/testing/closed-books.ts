import { prisma } from "@/lib/db/client";

/** Does the work while every row that is to be written so to this table is refused. */
export async function withClosedBooks<Result>(
  writing: "insert on push_delivery" | "delete on mail_pace",
  work: () => Promise<Result>,
): Promise<Result> {
  await prisma.$executeRawUnsafe(`
    create function refuse_row() returns trigger language plpgsql as $$
    begin raise exception 'the books are closed'; end $$`);
  await prisma.$executeRawUnsafe(`
    create trigger refuse_row before ${writing} for each row execute function refuse_row()`);
  try {
    return await work();
  } finally {
    await prisma.$executeRawUnsafe("drop function refuse_row cascade");
  }
}
