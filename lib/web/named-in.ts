import { id as Id } from "@/lib/kernel/text";

/** What an address names, on whatever page of the list it stands; null for what is no identity. */
export async function namedIn<Row>(
  asked: string | string[] | undefined,
  find: (id: string) => Promise<Row | null>,
): Promise<Row | null> {
  const id = Id.safeParse(asked);
  return id.success ? find(id.data) : null;
}
