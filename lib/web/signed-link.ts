import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { readToken } from "@/lib/mail/signed-token";
import { isSecure } from "./session-cookie";

type Kind = "unsubscribe" | "rate";

const NAMES: Record<Kind, string> = {
  unsubscribe: "muster-unsubscribe",
  rate: "muster-rate",
};
const LASTS_SECONDS = 3_600;
const LENGTH_LIMIT = 200;

type Context = { params: Promise<{ token: string }> };

/** Whom a link of a mail speaks for, and of what. */
export type Signed = { ticketId: string; personId: string };

export function signedBy(kind: Kind, token: string): Signed | null {
  const [ticketId, personId] = readToken(kind, token, 2)?.ids ?? [];
  return ticketId === undefined || personId === undefined ? null : { ticketId, personId };
}

/**
 * The address in a mail: following it changes nothing, since mail programs follow links before
 * people do, and takes the token out of the address bar, the history and the referrer.
 */
export function signedLinkRoute(kind: Kind, page: string) {
  return async (request: Request, { params }: Context): Promise<NextResponse> => {
    const { token } = await params;
    const score = /^[1-5]$/.exec(new URL(request.url).searchParams.get("score") ?? "")?.[0];
    const location = score === undefined ? page : `${page}?score=${score}`;
    const response = new NextResponse(null, { status: 303, headers: { location } });
    response.cookies.set(NAMES[kind], token.slice(0, LENGTH_LIMIT), {
      ...{ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      maxAge: LASTS_SECONDS,
    });
    return response;
  };
}

/** What the link says that this browser followed. */
export async function followedLink(kind: Kind): Promise<Signed | null> {
  const token = (await cookies()).get(NAMES[kind])?.value;
  return token === undefined ? null : signedBy(kind, token);
}
