import { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { resubscribe } from "@/lib/mail/commands/resubscribe";
import { unsubscribe } from "@/lib/mail/commands/unsubscribe";
import { rateTicket } from "@/lib/ratings/commands/rate-ticket";
import type { Done } from "./answer-form";
import { clientAddress } from "./client-address";
import { problem } from "./problem";
import { requireLeft, take } from "./rate-limit";
import { followedLink, type Signed, signedBy } from "./signed-link";

const door = { kind: "system", name: "mail-link" } as const;

async function required(kind: "unsubscribe" | "rate"): Promise<Signed> {
  const signed = await followedLink(kind);
  if (!signed) throw new Refused("gone", "This link leads nowhere.");
  return signed;
}

export const Wish = z.strictObject({ wish: z.enum(["stop", "stop-all", "resume"]) });

/** What somebody wishes on the page of their link. */
export async function wishHere(_: Headers, { wish }: z.infer<typeof Wish>): Promise<Done> {
  const reader = await required("unsubscribe");
  if (wish === "resume") await execute(resubscribe, door, reader);
  else await execute(unsubscribe, door, { ...reader, everything: wish === "stop-all" });
  return { goTo: "/unsubscribe" };
}

const Score = z.coerce.number().int().min(1).max(5);
export const Rate = z.strictObject({ score: Score, comment: z.string().default("") });

export async function rateHere(_: Headers, said: z.infer<typeof Rate>): Promise<Done> {
  await execute(rateTicket, door, { ...(await required("rate")), ...said });
  return { goTo: "/rate" };
}

/** A mail program's own button (RFC 8058): no cookie, no sign-in, no page. */
export async function oneClick(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  try {
    requireLeft(take("open", clientAddress(request.headers)));
    const reader = signedBy("unsubscribe", token);
    if (!reader) throw new Refused("not-found", "There is nothing here that you can see.");
    await execute(unsubscribe, door, reader);
    return new Response("Unsubscribed.\n", {
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  } catch (error) {
    return problem(error, "/unsubscribe");
  }
}
