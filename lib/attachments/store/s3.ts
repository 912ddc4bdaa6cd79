import { readFile, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import type { Store } from "./port";

type Settings = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const ANSWER_WITHIN_MS = 60_000;

/** Anything that speaks S3, addressed by path; a PUT there is whole or not at all. */
export function s3Store({ endpoint, bucket, ...account }: Settings): Store {
  const client = new AwsClient({ ...account, service: "s3", retries: 3 });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;

  async function ask(method: string, address: string, init: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await client.fetch(address, { ...init, method, signal });
    if (answer.ok || (method === "DELETE" && answer.status === 404)) return answer;
    await answer.body?.cancel();
    throw new Error(`The object store answered ${answer.status} to ${method}.`);
  }

  return {
    async put(key, path) {
      const body = new Uint8Array(await readFile(path));
      await ask("PUT", `${base}/${key}`, { body });
      await rm(path, { force: true });
    },

    async read(key, range) {
      const headers: Record<string, string> = range
        ? { Range: `bytes=${range.start}-${range.end}` }
        : {};
      const { body } = await ask("GET", `${base}/${key}`, { headers });
      return body ? Readable.fromWeb(body as WebStream) : Readable.from([]);
    },

    async remove(key) {
      await (await ask("DELETE", `${base}/${key}`)).body?.cancel();
    },

    async *list() {
      let next: string | undefined;
      do {
        const query = new URLSearchParams({ "list-type": "2", "max-keys": "1000" });
        if (next !== undefined) query.set("continuation-token", next);
        const page = await (await ask("GET", `${base}?${query}`)).text();
        for (const entry of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = textIn(entry[1] ?? "", "Key");
          const at = new Date(textIn(entry[1] ?? "", "LastModified") ?? "");
          if (key && /^(blobs|pieces)\//.test(key)) yield { key, at };
        }
        next = textIn(page, "NextContinuationToken");
      } while (next !== undefined);
    },
  };
}

/** Keys of ours need no entities; a token may hold some. */
function textIn(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text
    ?.replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#x2f;/gi, "/")
    .replace(/&amp;/g, "&");
}
