import "@/lib/testing/fresh-database";
import { makeWorkerUtils } from "graphile-worker";
import { afterAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { askForPractice, practiceState } from "@/lib/major-incidents/practice";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { practise } from "./practise";

afterAll(() => prisma.$disconnect());

test("a practice run is set up once, as an exercise that tells nobody, however often it is asked for", async () => {
  const queue = await makeWorkerUtils({ connectionString: freshDatabase });
  await queue.migrate();
  await queue.release();
  expect(await practiceState()).toBe("offered");
  await Promise.all([askForPractice(), askForPractice()]);
  expect(await practiceState()).toBe("begun");
  const jobs = await prisma.$queryRaw`select key from graphile_worker.jobs where key = 'practise'`;
  expect(jobs).toHaveLength(1);
  // Every try failed: that is said, and another try is one job again.
  await prisma.$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts where key = 'practise'`;
  expect(await practiceState()).toBe("failed");
  await Promise.all([askForPractice(), askForPractice()]);
  expect(await practiceState()).toBe("begun");
  const again = await prisma.$queryRaw`
    select attempts from graphile_worker.jobs where key = 'practise'`;
  expect(again).toEqual([{ attempts: 0 }]);
  await prisma.$executeRaw`select graphile_worker.remove_job('practise')`;

  await practise();
  await practise();
  expect(await practiceState()).toBe("over");
  const all = await prisma.majorIncident.findMany({
    select: { drill: true, state: true, _count: { select: { tickets: true } } },
  });
  expect(all).toMatchObject([{ drill: true, state: "coordinating" }]);
  expect(all[0]?._count.tickets).toBeGreaterThan(4);
  await askForPractice();
  expect(await practiceState()).toBe("over");
}, 120_000);
