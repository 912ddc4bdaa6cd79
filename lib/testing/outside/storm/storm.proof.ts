import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeCustomer } from "@/lib/testing/factories";
import { randomFrom } from "@/lib/testing/kill/random";
import { tokenOf } from "@/lib/testing/rest";
import { extent } from "../extent";
import { settled } from "../traces";
import { faultsAfter, type Key, rage } from "./rage";

const { url, twinUrl } = inject("desk");
const SEED = 5;
const KEYS = extent(500, 30);
/** By how much the requests outnumber the keys. */
const COPIES = extent(20, 10);
const KEYS_EACH = 5;

let tokens: string[];

beforeAll(async () => {
  const people = Array.from({ length: Math.ceil(KEYS / KEYS_EACH) }, async () =>
    tokenOf(await makeCustomer()),
  );
  tokens = await Promise.all(people);
});

const keysOf = (name: string, count: number): Key[] =>
  Array.from({ length: count }, (_, at) => ({
    key: randomUUID(),
    mark: `${name} ${at} ${randomUUID()}`,
    token: tokens[Math.floor(at / KEYS_EACH)] ?? "",
    ids: new Set(),
    odd: [],
  }));

test(`${KEYS * COPIES} requests under ${KEYS} keys at two processes are ${KEYS} tickets and as many acknowledgements`, async () => {
  const keys = keysOf("Storm", KEYS);
  const begun = performance.now();
  const { sent, cut } = await rage([url, twinUrl], keys, COPIES, randomFrom(SEED));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${sent} requests in ${seconds} s, ${cut} of them cut off`);
  expect(sent).toBe(KEYS * COPIES);
  expect(cut / sent).toBeGreaterThan(0.05);
  await settled();
  expect(await faultsAfter(keys, url)).toEqual([]);
});

describe("the storm sees", () => {
  beforeAll(async () => {
    await prisma.$executeRawUnsafe(`
      create function forget_key() returns trigger language plpgsql as $$
      begin
        delete from idempotency_key where principal = new.principal and key = new.key;
        return null;
      end $$`);
    await prisma.$executeRawUnsafe(`
      create constraint trigger forget_key after insert on idempotency_key
      deferrable initially deferred for each row execute function forget_key()`);
    return async () => {
      await prisma.$executeRawUnsafe("drop trigger forget_key on idempotency_key");
      await prisma.$executeRawUnsafe("drop function forget_key()");
    };
  });

  test("a desk that remembers no key", async () => {
    const keys = keysOf("Forgetful", 10);
    await rage([url, twinUrl], keys, 4, randomFrom(SEED));
    await settled();
    const faults = (await faultsAfter(keys, url)).join("\n");
    expect(faults).toMatch(/is [2-9]\d* tickets/);
    expect(faults).toMatch(/was acknowledged [2-9]\d* times/);
    expect(faults).toMatch(/answers name [2-9]\d* tickets/);
  });
});
