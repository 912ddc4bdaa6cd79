import { allowInsecureRequests, type Configuration, discovery } from "openid-client";
import { env } from "@/lib/env";

const TIMEOUT_SECONDS = 10;

let known: Promise<Configuration> | undefined;

/** What the provider says of itself, asked once; a failure is asked again. */
export function configuration(): Promise<Configuration> {
  known ??= discover().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

function discover(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env;
  if (issuer === undefined || id === undefined) throw new Error("There is no OpenID provider.");
  // The environment takes plain http for this machine alone.
  const execute = issuer.startsWith("http:") ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), id, secret, undefined, { execute, timeout: TIMEOUT_SECONDS });
}

/** Where the provider sends people back to; it has to know this address. */
export const redirectUri = () => `${env.APP_URL}/sign-in/oidc/callback`;
