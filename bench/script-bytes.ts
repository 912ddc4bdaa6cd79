import { gzipSync } from "node:zlib";

const CHUNKS = /static\/chunks\/[^"'\\\s<>?]+?\.js/g;

/** Kilobytes of gzipped script that a page's HTML refers to, each chunk once. */
export async function scriptOf(url: string, path: string, cookie: string): Promise<number> {
  const page = await fetch(new URL(path, url), { headers: { Cookie: cookie } });
  const html = await page.text();
  if (!page.ok) throw new Error(`${path} answered ${page.status}.`);
  const chunks = new Set(html.match(CHUNKS) ?? []);
  if (chunks.size === 0) throw new Error(`${path} names no script.`);
  let bytes = 0;
  for (const chunk of chunks) {
    const answer = await fetch(new URL(`/_next/${chunk}`, url));
    if (!answer.ok) throw new Error(`${chunk} answered ${answer.status}.`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes / 1_024;
}
