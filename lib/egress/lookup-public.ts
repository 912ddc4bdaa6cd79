import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address";

/** Why nothing may be sent to an address that somebody else has given. */
export class EgressRefused extends Error {
  override name = "EgressRefused";
}

/** The check and the connection see the same answer, so a name that changes its mind gains nothing. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, "", 0);
    const [first] = found;
    if (!first || found.some(({ address }) => isPrivateAddress(address))) {
      return done(new EgressRefused("the name leads to a private address"), "", 0);
    }
    if (options.all) return done(null, found);
    return done(null, first.address, first.family);
  });
};
