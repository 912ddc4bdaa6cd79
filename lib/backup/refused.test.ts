import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { BackupRefused, damageIn } from "./refused";

test.each([
  "'INT':16… {'::tsvector",
  "'{\"a\":'::jsonb",
  "'not'::uuid",
  "'{1,'::int[]",
  "'x'::date",
])("what is no value of its column is damage: %s", async (literal) => {
  const error = await prisma.$queryRawUnsafe(`select ${literal}`).catch((fault: unknown) => fault);
  expect(damageIn(error)).toBeInstanceOf(BackupRefused);
});

test("a fault of our own stays what it is", async () => {
  const error = await prisma
    .$queryRawUnsafe("select 1 from nowhere")
    .catch((fault: unknown) => fault);
  expect(damageIn(error)).toBe(error);
});
