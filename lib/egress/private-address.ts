import { BlockList, isIP } from "node:net";

/** Everything that is not the public internet (IANA's special-purpose registries). */
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
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv4");
}
/** Of IPv6 only what is global unicast is public, without what leads back into IPv4 or documents. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
for (const [network, bits] of [
  ...([
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ] as const),
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv6");
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether an address lies where strangers have no business; whatever is no address does, too. */
export function isPrivateAddress(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address.replace(/%.*$/, "");
  const family = isIP(plain);
  if (family === 4) return PRIVATE.check(plain, "ipv4");
  if (family === 6) return !GLOBAL.check(plain, "ipv6") || PRIVATE.check(plain, "ipv6");
  return true;
}
