import "@/lib/testing/fresh-database";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { seedWorld } from "./index";

test("both worlds play through the commands, and playing them again adds nothing", async () => {
  await seedWorld("bad-monday");
  const count = async () => [
    await prisma.ticket.count(),
    await prisma.event.count(),
    await prisma.reply.count(),
    await prisma.user.count(),
  ];
  const first = await count();
  await seedWorld("quiet-desk");
  await seedWorld("bad-monday");
  expect(await count()).toEqual(first);
});
