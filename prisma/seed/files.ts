import { LIMITS } from "@/lib/attachments/limits";
import { receive } from "@/lib/attachments/receive";
import type { Person } from "@/lib/kernel/actor";
import { keepFile } from "@/lib/web/keep-file";

/** A small file that a line of a story brings along. */
export type SeedFile =
  | { name: string; text: string }
  | { name: string; image: () => Promise<Buffer> };

/** Kept under keys of the line's own, so that playing it again keeps nothing more. */
export async function filesFrom(
  person: Person,
  files: readonly SeedFile[],
  key: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, file] of files.entries()) {
    const content = "text" in file ? Buffer.from(file.text) : await file.image();
    const received = await receive(whole(content), { limitBytes: LIMITS.file });
    const outcome = await keepFile(person, received, { name: file.name, key: `${key}/file/${at}` });
    ids.push(outcome.id);
  }
  return ids;
}

async function* whole(content: Buffer) {
  yield content;
}

const WINDOW = `
<svg xmlns="http://www.w3.org/2000/svg" width="480" height="220">
  <rect width="480" height="220" fill="#d7dee8"/>
  <rect x="24" y="24" width="432" height="172" rx="8" fill="#ffffff" stroke="#8a94a6"/>
  <rect x="24" y="24" width="432" height="32" rx="8" fill="#3b4a66"/>
  <circle cx="70" cy="112" r="24" fill="#c0392b"/>
  <path d="M60 102l20 20M80 102l-20 20" stroke="#ffffff" stroke-width="5"/>
  <rect x="112" y="92" width="300" height="12" rx="4" fill="#4a5568"/>
  <rect x="112" y="114" width="220" height="12" rx="4" fill="#a0aec0"/>
  <rect x="352" y="152" width="84" height="28" rx="6" fill="#3b5bdb"/>
</svg>`;

/** What a screenshot of an error looks like, drawn here so that nobody's screen is in it. */
export async function errorWindow(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(WINDOW)).png().toBuffer();
}
