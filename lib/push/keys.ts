import { createCipheriv, createDecipheriv, createECDH, randomBytes } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { secretFor } from "@/lib/env";
import { log } from "@/lib/log";

/** In base64url; the public one is what browsers are told. */
export type PushKeyPair = { publicKey: string; privateKey: string };

let known: PushKeyPair | undefined;

/**
 * The key pair by which push services know this desk: made once, and kept in the database, so that
 * all processes have the same. One that cannot be opened any more, since the desk's secret is another
 * one now, gives way to a new pair, and browsers have to agree anew.
 */
export async function pushKey(): Promise<PushKeyPair> {
  known ??= await keptOrMade();
  return known;
}

/** For tests, which change what lies beneath. */
export const forgetPushKey = () => {
  known = undefined;
};

async function keptOrMade(): Promise<PushKeyPair> {
  const kept = await prisma.pushKey.findUnique({ where: { id: 1 } });
  const opened = kept && open(kept.publicKey, kept.sealedPrivate);
  if (opened) return opened;
  const made = newPair();
  const sealed = seal(made);
  if (kept) {
    log.warn({}, "the key for pushing cannot be opened: a new one takes its place");
    await prisma.$executeRaw`
      with replaced as (
        update push_key set public_key = ${made.publicKey}, sealed_private = ${sealed}
        where id = 1 and public_key = ${kept.publicKey} returning id
      )
      delete from push_endpoint where exists (select from replaced)`;
  } else {
    await prisma.$executeRaw`
      insert into push_key (id, public_key, sealed_private)
      values (1, ${made.publicKey}, ${sealed}) on conflict do nothing`;
  }
  // Whoever was first has made the one that counts.
  const { publicKey, sealedPrivate } = await prisma.pushKey.findUniqueOrThrow({ where: { id: 1 } });
  const first = open(publicKey, sealedPrivate);
  if (!first) throw new Error("The key for pushing cannot be opened.");
  return first;
}

function newPair(): PushKeyPair {
  const pair = createECDH("prime256v1");
  return {
    publicKey: pair.generateKeys().toString("base64url"),
    privateKey: pair.getPrivateKey().toString("base64url").padStart(43, "A"),
  };
}

const key = () => Buffer.from(secretFor("push-key"), "base64url");

function seal({ publicKey, privateKey }: PushKeyPair): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(publicKey));
  const body = Buffer.concat([cipher.update(privateKey, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

function open(publicKey: string, sealed: string): PushKeyPair | null {
  const bytes = Buffer.from(sealed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  cipher.setAAD(Buffer.from(publicKey)).setAuthTag(bytes.subarray(12, 28));
  try {
    const opened = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
    return { publicKey, privateKey: opened.toString("utf8") };
  } catch {
    return null;
  }
}
