import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { busy, conflict, Refused } from "@/lib/kernel/errors";
import type { BeginUpload, UploadView } from "./contract";
import { HOURS, LIMITS } from "./limits";
import { receive, tooLarge } from "./receive";
import { store } from "./store/store";

const SHAPE = {
  id: true,
  name: true,
  size: true,
  received: true,
  pieces: true,
  createdAt: true,
} as const;

export type Arriving = {
  id: string;
  name: string;
  size: number;
  received: number;
  pieces: string[];
  createdAt: Date;
};

/**
 * Makes room for a file that will come in pieces. Under a key that was used before it is the same
 * upload.
 *
 * @throws `content-too-large`, `idempotency-key-reused`, or `conflict` when too many have begun.
 */
export async function beginUpload(
  person: Person,
  { name, size }: BeginUpload,
  key: string | null,
): Promise<UploadView> {
  if (size > LIMITS.file) throw tooLarge(LIMITS.file);
  const open = await prisma.upload.count({ where: { ownerId: person.id } });
  if (open >= LIMITS.openUploads) throw conflict("Too many uploads have begun. End one first.");
  await prisma.upload.createMany({
    data: [{ ownerId: person.id, name, size, key }],
    skipDuplicates: true,
  });
  const row = await prisma.upload.findFirstOrThrow({
    where: key === null ? { ownerId: person.id, name, size } : { ownerId: person.id, key },
    orderBy: { id: "desc" },
    select: SHAPE,
  });
  if (row.name !== name || row.size !== size) {
    throw new Refused("idempotency-key-reused", "This key was used for another upload.");
  }
  return viewOf(row);
}

/** One's own, still arriving or already kept under the same id; null for everything else. */
export async function uploadFor(person: Person, id: string): Promise<UploadView | null> {
  const row = await arrivingFor(person, id);
  if (row) return viewOf(row);
  const kept = await prisma.attachment.findFirst({
    where: { id, uploaderId: person.id },
    include: { blob: { select: { size: true } } },
  });
  if (!kept) return null;
  const { name, blob, createdAt } = kept;
  return viewOf({ id, name, size: blob.size, received: blob.size, createdAt });
}

export async function arrivingFor(person: Person, id: string): Promise<Arriving | null> {
  return prisma.upload.findFirst({ where: { id, ownerId: person.id }, select: SHAPE });
}

function viewOf(row: Omit<Arriving, "pieces">): UploadView {
  const { id, name, size, received, createdAt } = row;
  const expiresAt = new Date(createdAt.getTime() + HOURS.waiting * 3_600_000).toISOString();
  return { id, name, size, offset: received, expiresAt };
}

/**
 * Adds what comes next. Of a body that is cut off, what arrived is kept, and the next one goes on
 * from there.
 *
 * @throws `conflict` when another piece was there first; the body's own faults.
 */
export async function addPiece(
  upload: Arriving,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Arriving> {
  const from = upload.received;
  const limitBytes = upload.size - from;
  const piece = await receive(bytes, { limitBytes, keepsCut: true });
  const key = `pieces/${upload.id.slice(-2)}/${upload.id}.${from}.${randomBytes(4).toString("hex")}`;
  await store().put(key, piece.path);
  const { count } = await prisma.upload.updateMany({
    where: { id: upload.id, received: from },
    data: { received: { increment: piece.size }, pieces: { push: key } },
  });
  if (count === 0) {
    await store().remove(key);
    throw conflict("Another piece of this upload was there first.");
  }
  if (piece.isCut)
    throw new Refused("malformed-request", "The body was cut off. Go on from there.");
  return { ...upload, received: from + piece.size, pieces: [...upload.pieces, key] };
}

/** All pieces, one after the other. */
export async function* wholeOf(upload: Arriving): AsyncIterable<Uint8Array> {
  for (const key of upload.pieces) {
    try {
      yield* await store().read(key);
    } catch (error) {
      throw busy(error);
    }
  }
}

/** The row first: whoever adds to it meanwhile is told, and removes what they brought. */
export async function endUpload(id: string): Promise<void> {
  const gone = await prisma.$queryRaw<{ pieces: string[] }[]>`
    delete from upload where id = ${id}::uuid returning pieces`;
  for (const key of gone.flatMap(({ pieces }) => pieces)) await store().remove(key);
}
