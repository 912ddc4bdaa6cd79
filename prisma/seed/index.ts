import { badMonday } from "./worlds/bad-monday";
import { quietDesk } from "./worlds/quiet-desk";

const WORLDS = { "quiet-desk": quietDesk, "bad-monday": badMonday };
export type World = keyof typeof WORLDS;

export function isWorld(name: string): name is World {
  return Object.hasOwn(WORLDS, name);
}

/**
 * Fills the database with a demo world, through the same commands that people use. Being cut off
 * does no harm: every step has a key of its own, so the next call goes on where this one stopped.
 */
export async function seedWorld(name: World): Promise<void> {
  await WORLDS[name]();
}
