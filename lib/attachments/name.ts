import { LIMITS } from "./limits";

const NAMELESS = "file";
/** What would turn a name around or hide a part of it: directional marks, zero widths, other controls. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
/** Names that Windows takes for a device, whatever follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The last part of a path, without what no file system or header can bear; the ending is kept. */
export function cleanName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[<>:"|?*\uFFFD]/g, "_")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+|[. ]+$/g, "")
    .replace(DEVICE, "_$1");
  return shortened(plain) || NAMELESS;
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LIMITS.name) return name;
  const ending = /\.[^. ]{1,12}$/.exec(name)?.[0] ?? "";
  return letters.slice(0, LIMITS.name - [...ending].length).join("") + ending;
}

/** `Content-Disposition` by RFC 6266: a plain name for old clients, the real one encoded. */
export function disposition(kind: "attachment" | "inline", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
