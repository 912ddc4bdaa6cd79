/** `npm test` asks for a part of each proof, as docs/proofs.md says; `npm run proof` for all of it. */
export const isSample = process.env.OUTSIDE === "sample";

/** How much of something: all of it, or a sample. */
export const extent = (all: number, sample: number): number => (isSample ? sample : all);
