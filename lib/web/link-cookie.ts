import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import type { AccountLinkKind } from "@/lib/people/account-contract";
import { isSecure } from "./session-cookie";

const NAMES: Record<AccountLinkKind, string> = {
  invitation: "muster-invitation",
  password_reset: "muster-reset",
};
const LASTS_SECONDS = 3_600;

const options = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge }) as const;

type Context = { params: Promise<{ token: string }> };

/**
 * The address in a mail: it uses nothing up, since mail programs look at links before people do, and
 * takes the token out of the address bar, the history and the referrer.
 */
export function linkRoute(kind: AccountLinkKind, page: string) {
  return async (_request: Request, { params }: Context): Promise<NextResponse> => {
    const { token } = await params;
    const response = new NextResponse(null, { status: 303, headers: { location: page } });
    response.cookies.set(NAMES[kind], token.slice(0, 200), options(LASTS_SECONDS));
    return response;
  };
}

export async function linkToken(kind: AccountLinkKind): Promise<string | null> {
  return (await cookies()).get(NAMES[kind])?.value ?? null;
}

export async function forgetLink(kind: AccountLinkKind): Promise<void> {
  (await cookies()).set(NAMES[kind], "", options(0));
}
