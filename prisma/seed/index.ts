import { badMonday } from "./worlds/bad-monday";
import { longHistory } from "./worlds/long-history";
import { quietDesk } from "./worlds/quiet-desk";

const WORLDS = { "quiet-desk": quietDesk, "bad-monday": badMonday, "long-history": longHistory };
export type World = keyof typeof WORLDS;

export function isWorld(name: string): name is World {
  return Object.hasOwn(WORLDS, name);
}

/**
 * Fills the database with a demo world, through the same commands that people use; the hundred
 * thousand tickets of `long-history` come by SQL that writes the same rows. Being cut off
 * does no harm: every step has a key of its own, so the next call goes on where this one stopped.
 */
export async function seedWorld(name: World): Promise<void> {
  await WORLDS[name]();
}

/** The same bad Monday, as an exercise that somebody who tries the desk out asked for. */
export async function seedPractice(): Promise<void> {
  await badMonday({ drill: true });
}
