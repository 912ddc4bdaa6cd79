import { NextResponse } from "next/server";
import { isFromOwnPage } from "./same-origin";
import { signOutHere } from "./sign-in";

/** A plain form's POST, so that one can leave without script. */
export async function signOutRoute(request: Request): Promise<NextResponse> {
  if (!isFromOwnPage(request.headers)) return new NextResponse(null, { status: 403 });
  await signOutHere();
  return new NextResponse(null, { status: 303, headers: { location: "/sign-in" } });
}
