import type { Search } from "@/components/tickets/list-query";
import type { ReplyView, RevisionView } from "@/lib/conversations/contract";
import { versionsOf } from "@/lib/conversations/revisions";
import type { Person } from "@/lib/kernel/actor";

type Talked = {
  versions: ReadonlyMap<string, readonly RevisionView[]>;
  editing: string | null;
  hrefOf: (editing: string | null) => string;
  /** The page with the whole conversation. */
  wholeHref: string;
};

/** What a page knows of its messages besides their words: versions, and which one is being edited. */
export async function talkOf(
  person: Person,
  replies: readonly ReplyView[],
  path: string,
  search: Search,
): Promise<Talked> {
  const edited = replies.filter((reply) => reply.edited).map(({ id }) => id);
  const { edit, ...others } = search;
  const hrefWith = (more: [string, string][]) => {
    const kept = Object.entries(others).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    );
    const query = new URLSearchParams([...kept, ...more]);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return {
    versions: await versionsOf(person, edited),
    editing: typeof edit === "string" ? edit : null,
    hrefOf: (editing) => hrefWith(editing === null ? [] : [["edit", editing]]),
    wholeHref: hrefWith(others.all === undefined ? [["all", "1"]] : []),
  };
}
