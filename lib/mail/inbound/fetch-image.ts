import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { drawnAnew } from "@/lib/attachments/picture";
import { lookupPublic } from "@/lib/egress/lookup-public";
import { isAllowed } from "@/lib/egress/post";
import { isPrivateAddress } from "@/lib/egress/private-address";

const ANSWER_MS = 5_000;
const MOST_BYTES = 5_000_000;
const MOST_IMAGES = 20;

/**
 * Copies of these images, fetched by this server and drawn anew, as `data:` addresses. One that
 * cannot be had is left out.
 */
export async function copiesOf(addresses: readonly string[]): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  await Promise.all(
    addresses.slice(0, MOST_IMAGES).map(async (address) => {
      const image = await fetched(address).catch(() => null);
      const drawn = image && (await drawnAnew(image));
      if (drawn) copies.set(address, `data:image/webp;base64,${drawn.toString("base64")}`);
    }),
  );
  return copies;
}

/** @throws for whatever is no image of a public server, given within the time. */
async function fetched(address: string): Promise<Buffer> {
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") throw new Error("It holds a password.");
  const isNamed = isAllowed(url);
  const isUsual = url.port === "" && ["http:", "https:"].includes(url.protocol);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  // Node asks `lookup` only where there is a name to be looked up.
  const isPublic = isIP(bare) === 0 || !isPrivateAddress(bare);
  if (!isNamed && !(isUsual && isPublic)) throw new Error("It leads somewhere private.");
  return read(url, isNamed);
}

function read(url: URL, isNamed: boolean): Promise<Buffer> {
  const { get } = url.protocol === "https:" ? https : http;
  return new Promise((done, fail) => {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const headers = { Accept: "image/*", "User-Agent": "Muster" };
    const asked = get(
      url,
      { signal, headers, agent: false, ...(isNamed ? {} : { lookup: lookupPublic }) },
      (answer) => {
        // Redirects would lead past the check of the address.
        if (answer.statusCode !== 200) {
          asked.destroy(new Error("There is no image."));
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on("data", (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > MOST_BYTES) asked.destroy(new Error("It is too large."));
          else chunks.push(chunk);
        });
        answer.on("end", () => done(Buffer.concat(chunks)));
        answer.on("error", fail);
      },
    );
    asked.on("error", fail);
  });
}
