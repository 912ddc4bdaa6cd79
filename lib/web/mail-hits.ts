import { after } from "next/server";
import { type Hit, recordClick, recordOpen, targetOf } from "@/lib/mail/hits";
import { userAgent } from "./client-address";
import { reportFault } from "./fault";

const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The same for every token, at once: what it is worth is looked at afterwards. */
export async function pixel(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const hit = hitIn(request);
  if (file.endsWith(".gif")) later(() => recordOpen(file.slice(0, -".gif".length), hit));
  return new Response(request.method === "HEAD" ? null : new Uint8Array(GIF), {
    headers: {
      "Content-Type": "image/gif",
      "Content-Length": String(GIF.length),
      "Cache-Control": "private, no-store",
      // A mail is read on pages of others.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}

/** Leads to where the mail's link was meant to lead, and nowhere that the request names. */
export async function followed(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
) {
  const { token } = await params;
  const target = await targetOf(token);
  if (target === null) return new Response(null, { status: 404 });
  const hit = hitIn(request);
  later(() => recordClick(token, hit));
  return new Response(null, {
    status: 302,
    headers: { Location: target, "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" },
  });
}

/** Nobody waits for what is written down about them, and nobody is told when it cannot be. */
function later(work: () => Promise<void>) {
  after(() => work().catch((error: unknown) => void reportFault(error, "mail hit")));
}

const hitIn = ({ method, headers }: Request): Hit => ({
  method,
  userAgent: userAgent(headers),
  fetchedFor: headers.get("sec-purpose") ?? headers.get("purpose") ?? headers.get("x-moz"),
});
