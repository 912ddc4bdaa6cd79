import v8 from "node:v8";

/**
 * How Node is started for each process, by whoever starts it: the supervisor here, the units in `deploy/`,
 * the image. In megabytes: where the heap ends, since V8 takes what a big machine has to spare, and
 * collects the later for it; and for the worker how much may be made before the young are looked
 * through, since what it makes is soon gone and nobody waits for it.
 */
export const NODE_FLAGS = {
  web: ["--max-old-space-size=512"],
  worker: ["--max-old-space-size=256", "--max-semi-space-size=4"],
};

/**
 * Each thread would keep a store of freed memory of its own, up to eight for every processor; and the C
 * library what was freed for the next time, the more the bigger the pieces were, unless it is told how much.
 */
export const MALLOC = { MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "131072" };

/**
 * A process of PostgreSQL plans in pieces that it frees at once. 64 kB are what each may keep beyond its use:
 * 50 MB less for a dozen that are warm.
 */
export const POSTGRES_MALLOC = { MALLOC_TRIM_THRESHOLD_: "65536", MALLOC_TOP_PAD_: "16384" };

/**
 * Prisma's compiler of queries is WebAssembly, and what it compiled is kept. V8 would optimise it the
 * more the longer it runs, which takes 80 MB for good and earns a few hundredths of a page at most.
 * Said here and not at the start of Node, which would end over a flag that it no longer knows.
 */
export function compileLightly() {
  v8.setFlagsFromString("--no-wasm-dynamic-tiering");
  v8.setFlagsFromString("--no-wasm-tier-up");
}
