import { cookies } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import { themeOf } from "@/components/layout/theme";

const ONE_YEAR = 31_536_000;

/** Keeps the chosen theme in a cookie and goes back to where it was chosen. A plain form, no script. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return new NextResponse(null, { status: 403 });
  const form = await request.formData();
  const jar = await cookies();
  jar.set("theme", themeOf(form.get("theme")), {
    path: "/",
    maxAge: ONE_YEAR,
    sameSite: "lax",
    httpOnly: true,
  });
  return new NextResponse(null, { status: 303, headers: { location: backFrom(request) } });
}

/** Only the path of the page that asked, so that nobody is sent elsewhere. */
function backFrom(request: NextRequest): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const from = new URL(referer);
  if (from.host !== request.headers.get("host")) return "/";
  return `/${from.pathname.replace(/^\/+/, "")}${from.search}`;
}
