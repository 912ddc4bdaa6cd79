import { LIMITS } from "./limits";

/** Images that are shown, as a copy that was drawn anew; everything else is a download. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

export const isImage = (contentType: string) => SHOWN.has(contentType);

export function canBeShown(contentType: string, width: number, height: number): boolean {
  return isImage(contentType) && width * height <= LIMITS.pixels;
}
