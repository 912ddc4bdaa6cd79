import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { LIMITS } from "./limits";
import { filesDir, folder } from "./room";
import { isImage } from "./showable";

const DRAWN_WITHIN_S = 10;
/** Images are drawn by so many at a time, so that twenty of them do not hold up the desk. */
const AT_ONCE = 2;

/** The library is large and native, so it is there for those alone who need it. */
async function sharp() {
  const { default: library } = await import("sharp");
  library.concurrency(1);
  library.cache(false);
  return library;
}

/** An image's pixels as it is looked at, from its head alone; null for what cannot be shown. */
export async function pixelsOf(
  file: string,
  contentType: string,
): Promise<{ width: number; height: number } | null> {
  if (!isImage(contentType)) return null;
  try {
    const head = await (await sharp())(file, { limitInputPixels: false, pages: 1 }).metadata();
    const { width, height } = head.autoOrient;
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}

/** A copy to look at, drawn anew: nothing of the file itself is in it, EXIF neither. Null when it cannot be drawn. */
export async function previewOf(
  sha256: string,
  original: () => Promise<Readable>,
): Promise<Buffer | null> {
  const place = previewPlace(sha256);
  const kept = await readFile(place).catch(() => null);
  if (kept) return kept;
  const drawn = await inTurn(async () => draw(await buffer(await original())));
  // A preview can be drawn again at any time, so a full disk is no reason not to show it.
  if (drawn) await keep(place, drawn).catch(() => {});
  return drawn;
}

/** The same of an image that is kept nowhere. */
export const drawnAnew = (image: Buffer): Promise<Buffer | null> => inTurn(() => draw(image));

export async function forgetPreview(sha256: string): Promise<void> {
  await rm(previewPlace(sha256), { force: true });
}

const previewPlace = (sha256: string) =>
  path.join(filesDir(), "previews", sha256.slice(0, 2), `${sha256}.webp`);

async function draw(image: Buffer): Promise<Buffer | null> {
  try {
    const side = LIMITS.preview;
    return await (await sharp())(image, { limitInputPixels: LIMITS.pixels, pages: 1 })
      .timeout({ seconds: DRAWN_WITHIN_S })
      .autoOrient()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}

async function keep(place: string, drawn: Buffer): Promise<void> {
  await folder("previews", path.basename(path.dirname(place)));
  const draft = path.join(await folder("incoming"), `${randomUUID()}.part`);
  try {
    await writeFile(draft, drawn, { mode: 0o600 });
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
}

let drawing = 0;
const waiting: (() => void)[] = [];

async function inTurn<Made>(work: () => Promise<Made>): Promise<Made> {
  while (drawing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  drawing += 1;
  try {
    return await work();
  } finally {
    drawing -= 1;
    waiting.shift()?.();
  }
}
