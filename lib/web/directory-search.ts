import { z } from "zod";
import { Refused } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { PeopleFilter } from "@/lib/people/contract";

export type Search = Promise<Record<string, string | string[] | undefined>>;

const ROWS = 50;
/** The rows of a page of what a desk has few of. */
export const FEW = 100;
const one = z.string().optional().catch(undefined);

const Asked = z.object({
  q: PeopleFilter.shape.q.catch(undefined),
  role: PeopleFilter.shape.role.catch(undefined),
  state: PeopleFilter.shape.state.catch(undefined),
  cursor: one,
});

/**
 * What a list's address asks for. Words that make no sense are left out, and a cursor of another
 * list leads to the first page.
 */
export async function searched<Rows>(
  search: Search,
  find: (asked: z.infer<typeof Asked>, page: Page) => Promise<Rows>,
  rows = ROWS,
): Promise<Rows & { asked: z.infer<typeof Asked> }> {
  const asked = Asked.parse(await search);
  const page = { limit: rows, cursor: asked.cursor };
  const found = await find(asked, page).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "validation-failed") throw error;
    return find(asked, { limit: rows });
  });
  return { ...found, asked };
}
