import { z } from "zod";

export const FORMAT = 1;
export const HEAD_NAME = "muster-backup.json";
export const MANIFEST_NAME = "manifest.json";

/** The first entry of a backup: what has to be known before the rest can be read. */
export const Head = z.object({
  format: z.literal(FORMAT, "was made by another version of Muster"),
  madeAt: z.iso.datetime(),
  /** The schema that the rows fit. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
});
export type Head = z.infer<typeof Head>;

const Content = z.object({ bytes: z.number().int(), sha256: z.string() });
export type Content = z.infer<typeof Content>;

const Table = Content.extend({ columns: z.array(z.string()), rows: z.number().int() });
export type Table = z.infer<typeof Table>;

/** The last entry, written when all sums are known. A backup without one was cut short. */
export const Manifest = Head.extend({
  tables: z.record(z.string(), Table),
  /** The last number that each sequence gave, as text since it may pass 2⁵³. */
  sequences: z.record(z.string(), z.string()),
  files: z.record(z.string(), Content),
});
export type Manifest = z.infer<typeof Manifest>;
