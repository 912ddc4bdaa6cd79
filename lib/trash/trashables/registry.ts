import type { TrashKind } from "../contract";
import { replyTrashable } from "./reply";
import { ticketTrashable } from "./ticket";
import type { Trashable } from "./trashable";

const TRASHABLES: Record<TrashKind, Trashable> = {
  ticket: ticketTrashable,
  reply: replyTrashable,
};

/** The kinds in the database are these; a constraint says so. */
export function trashableOf(kind: string): Trashable {
  const found = Object.values(TRASHABLES).find((trashable) => trashable.kind === kind);
  if (!found) throw new Error(`Nothing of the kind ${kind} lies in the trash.`);
  return found;
}
