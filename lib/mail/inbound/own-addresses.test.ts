import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeOrganisation } from "@/lib/testing/factories";
import { sender } from "../address";
import { isOwnAddress, othersAmong } from "./own-addresses";

test("what the desk writes from is its own, an organisation's sender as well; the rest are others'", async () => {
  const { id } = await makeOrganisation();
  const senderAddress = `it-${id}@own.example`;
  await prisma.organisation.update({ where: { id }, data: { senderAddress } });
  const desks = [sender().address, senderAddress];
  expect(await othersAmong([...desks, "boss@other.example"])).toEqual(
    new Set(["boss@other.example"]),
  );
  expect(await othersAmong([])).toEqual(new Set());
  for (const address of desks) expect(await isOwnAddress(address), address).toBe(true);
  expect(await isOwnAddress("boss@other.example")).toBe(false);
});
