import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { backUp } from "./command";
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

test.each([
  ["/nonexistent/x", "cannot write /nonexistent/x: its folder is not there."],
  ["/dev/null/x", "cannot write /dev/null/x: what should be its folder is a file."],
])("a backup that cannot be written at %s says so in a sentence", async (file, words) => {
  const refused = backUp("postgres://nobody@127.0.0.1:1/none", "/tmp", file);
  await expect(refused).rejects.toThrow(new BackupRefused(words));
});
