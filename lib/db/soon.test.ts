import { expect, test } from "vitest";
import { prisma, type Tx } from "./client";
import { KEPT_SOON } from "./soon";

const modeOf = async (tx: Tx) => {
  const [row] = await tx.$queryRaw<{ mode: string }[]>`
    select current_setting('synchronous_commit') as mode`;
  return row?.mode;
};

test("a statement that is kept soon waits for no disk, and what comes after its transaction does", async () => {
  const modes = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set local synchronous_commit = on`;
    const before = await modeOf(tx);
    const rows = await tx.$queryRaw`select 1 from generate_series(1, 3) where ${KEPT_SOON}`;
    expect(rows).toHaveLength(3);
    return [before, await modeOf(tx)];
  });
  expect(modes).toEqual(["on", "off"]);
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set local synchronous_commit = on`;
    expect(await modeOf(tx)).toBe("on");
  });
});
