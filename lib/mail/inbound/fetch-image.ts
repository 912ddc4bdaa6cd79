import { lookup as resolve } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { drawnAnew } from "@/lib/attachments/picture";
import { env } from "@/lib/env";

const ANSWER_MS = 5_000;
const MOST_BYTES = 5_000_000;
const MOST_IMAGES = 20;

/** Where no mail may send this server: its own networks, and whatever is nobody's. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as const),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
  ] as const),
  ...([
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
  ] as const),
  ...([
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ] as const),
]) {
  PRIVATE.addSubnet(network, bits, "ipv4");
}
/** Of IPv6 only what is routed in the world, without what stands for an IPv4 address. */
const WORLD = new BlockList();
WORLD.addSubnet("2000::", 3, "ipv6");
const STANDS_FOR_OTHERS = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const) {
  STANDS_FOR_OTHERS.addSubnet(network, bits, "ipv6");
}

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, "ipv4");
  if (isIP(address) !== 6) return false;
  return WORLD.check(address, "ipv6") && !STANDS_FOR_OTHERS.check(address, "ipv6");
}

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
  const isAllowed = env.EGRESS_ALLOW.includes(`${url.hostname}:${url.port || portOf(url)}`);
  const isUsual = url.port === "" && ["http:", "https:"].includes(url.protocol);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  // Node asks `lookup` only where there is a name to be looked up.
  const isPublic = isIP(bare) === 0 || isPublicAddress(bare);
  if (!isAllowed && !(isUsual && isPublic)) throw new Error("It leads somewhere private.");
  return read(url, isAllowed);
}

const portOf = ({ protocol }: URL) => (protocol === "https:" ? "443" : "80");

function read(url: URL, isAllowed: boolean): Promise<Buffer> {
  const { get } = url.protocol === "https:" ? https : http;
  return new Promise((done, fail) => {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const headers = { Accept: "image/*", "User-Agent": "Muster" };
    const asked = get(
      url,
      { signal, headers, agent: false, ...(isAllowed ? {} : { lookup: lookupPublic }) },
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

/** The check and the connection see the same answer, so a name that changes its mind gains nothing. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    if (!found.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error("It leads somewhere private."), []);
    }
    const [first] = found;
    if (options.all) callback(null, found);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  });
};
