import { BlockList, isIP } from "node:net";

/** @param list addresses and networks such as `10.0.0.0/8`, already checked. */
export function proxiesOf(list: readonly string[]): BlockList {
  const known = new BlockList();
  for (const entry of list) {
    const [address = "", bits] = entry.split("/");
    const family = familyOf(address);
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  return known;
}

/**
 * Whose request it is: the peer, unless that is a proxy we trust to tell; then the rightmost hop of
 * `X-Forwarded-For` that is none. What stands to the left of it anybody could have written.
 */
export function clientOf(
  peer: string | undefined,
  forwarded: string | string[] | undefined,
  proxies: BlockList,
): string | undefined {
  if (peer === undefined) return undefined;
  let client = plain(peer);
  const hops = [forwarded ?? []].flat().join(",").split(",").reverse();
  for (const hop of hops) {
    if (!proxies.check(client, familyOf(client))) return client;
    const next = plain(hop.trim());
    if (isIP(next) === 0) return client;
    client = next;
  }
  return client;
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** Without the port that some proxies add, and IPv4 as such. */
function plain(hop: string): string {
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop;
  const isWithPort = /^[\d.]+:\d+$/.test(address);
  return (isWithPort ? (address.split(":")[0] ?? "") : address).replace(/^::ffff:(?=\d+\.)/i, "");
}
