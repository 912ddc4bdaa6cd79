import { NextResponse } from "next/server";
import { decode, encode } from "next-auth/jwt";
import * as oidc from "openid-client";
import { z } from "zod";
import { env, secretFor } from "@/lib/env";
import { execute } from "@/lib/kernel/command";
import { log } from "@/lib/log";
import { admitIdentity } from "@/lib/people/commands/admit-identity";
import { activePerson } from "@/lib/people/credentials";
import { NotAdmitted } from "@/lib/people/identities";
import { configuration, redirectUri } from "./oidc-provider";
import { ownPath } from "./same-origin";
import { isSecure } from "./session-cookie";
import { enterHere } from "./sign-in";

const COOKIE = "muster-oidc";
const LASTS_SECONDS = 600;

const Begun = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  goTo: z.string(),
});

const secret = () => secretFor("oidc");
const options = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/sign-in/oidc", secure: isSecure(), maxAge }) as const;

/** Sends the browser to the provider, and remembers in it, sealed, what the answer has to match. */
export async function beginOidc(request: Request): Promise<NextResponse> {
  if (env.OIDC_ISSUER === undefined) return goTo("/sign-in");
  const verifier = oidc.randomPKCECodeVerifier();
  const begun = {
    verifier,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    goTo: ownPath(new URL(request.url).searchParams.get("callbackUrl")),
  };
  try {
    const address = oidc.buildAuthorizationUrl(await configuration(), {
      redirect_uri: redirectUri(),
      scope: "openid email profile",
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state: begun.state,
      nonce: begun.nonce,
    });
    const sealed = await encode({ token: begun, secret: secret(), maxAge: LASTS_SECONDS });
    const response = goTo(address.href);
    response.cookies.set(COOKIE, sealed, options(LASTS_SECONDS));
    return response;
  } catch (error) {
    log.warn({ error }, "the OpenID provider cannot be asked");
    return goTo("/sign-in?error=provider");
  }
}

/** The provider's answer: whoever it vouches for is let in, or told on a page why not. */
export async function endOidc(request: Request): Promise<NextResponse> {
  const response = await answered(request);
  response.cookies.set(COOKIE, "", options(0));
  return response;
}

async function answered(request: Request): Promise<NextResponse> {
  if (env.OIDC_ISSUER === undefined) return goTo("/sign-in");
  const begun = await begunIn(request);
  if (!begun) return goTo("/sign-in?error=provider");
  try {
    const vouched = await vouchedFor(request, begun);
    const door = { kind: "system", name: "oidc" } as const;
    const { id } = await execute(admitIdentity, door, vouched);
    const person = await activePerson(id);
    if (!person) return goTo("/sign-in/refused?why=deactivated");
    return goTo(await enterHere({ person }, request.headers, begun.goTo));
  } catch (error) {
    if (error instanceof NotAdmitted) return goTo(`/sign-in/refused?why=${error.reason}`);
    log.warn({ error }, "a sign-in by OpenID failed");
    return goTo("/sign-in?error=provider");
  }
}

async function vouchedFor(request: Request, begun: z.infer<typeof Begun>) {
  const config = await configuration();
  const here = new URL(redirectUri());
  here.search = new URL(request.url).search;
  const tokens = await oidc.authorizationCodeGrant(config, here, {
    pkceCodeVerifier: begun.verifier,
    expectedState: begun.state,
    expectedNonce: begun.nonce,
    idTokenExpected: true,
  });
  const claims: (oidc.IDToken & { email?: unknown }) | undefined = tokens.claims();
  if (!claims) throw new Error("The provider sent no identity.");
  // Both claims from one place, or one would vouch for the other's address.
  const isTold =
    claims.email !== undefined || config.serverMetadata().userinfo_endpoint === undefined;
  const said: Record<string, unknown> = isTold
    ? claims
    : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof said.email === "string" ? said.email.toLowerCase() : null,
    // The word "true" is not the truth: only the claim itself counts.
    emailVerified: said.email_verified === true,
    name: typeof said.name === "string" ? said.name.slice(0, 200) : null,
  };
}

async function begunIn(request: Request) {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  if (!value) return null;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  return Begun.safeParse(token).data ?? null;
}

const goTo = (location: string) => new NextResponse(null, { status: 303, headers: { location } });
