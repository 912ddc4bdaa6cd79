import type { Search } from "@/components/tickets/list-query";
import type { ReplyView, RevisionView } from "@/lib/conversations/contract";
import { versionsOf } from "@/lib/conversations/revisions";
import type { Person } from "@/lib/kernel/actor";

type Talked = {
  versions: ReadonlyMap<string, readonly RevisionView[]>;
  editing: string | null;
  hrefOf: (editing: string | null) => string;
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
  return {
    versions: await versionsOf(person, edited),
    editing: typeof edit === "string" ? edit : null,
    hrefOf: (editing) => {
      const kept = Object.entries(others).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => [name, one]),
      );
      const query = new URLSearchParams(editing === null ? kept : [...kept, ["edit", editing]]);
      return query.size > 0 ? `${path}?${query}` : path;
    },
  };
}
