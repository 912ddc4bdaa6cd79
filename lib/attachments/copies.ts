import type { Tx } from "@/lib/db/client";

type File = { id: string; name: string; sha256: string; uploaderId: string };
/** A file that another ticket has as well, and the one that it was copied from. */
export type Copy = File & { fromId: string };

/** Copies that are still to be put somewhere, in the order of the files. Their bytes are kept once. */
export async function copiesOf(tx: Tx, files: readonly File[]): Promise<Copy[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select muster_uuid7() as id from generate_series(1, ${files.length}::int) order by 1`;
  return rows.flatMap(({ id }, at) => {
    const file = files[at];
    if (!file) return [];
    const { name, sha256, uploaderId } = file;
    return [{ id, name, sha256, uploaderId, fromId: file.id }];
  });
}

/** Text that shows the copies wherever it showed the files themselves. */
export function showingCopies(markdown: string, copies: readonly Copy[]): string {
  const idOf = new Map(copies.map(({ fromId, id }) => [fromId, id]));
  return markdown.replace(/\]\(attachment:([0-9a-f-]{36})\)/gi, (whole, id: string) => {
    const copy = idOf.get(id.toLowerCase());
    return copy ? `](attachment:${copy})` : whole;
  });
}

export async function putCopies(tx: Tx, copies: readonly Copy[], ticketId: string): Promise<void> {
  if (copies.length === 0) return;
  const data = copies.map(({ id, name, sha256, uploaderId }) => ({
    ...{ id, name, sha256, uploaderId, ticketId },
  }));
  await tx.attachment.createMany({ data });
}
