import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { z } from "zod";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { approvalFor } from "@/lib/approvals/queries";
import { OUTCOMES } from "@/lib/approvals/words";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { readToken } from "@/lib/mail/signed-token";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import type { Done } from "./answer-form";
import { isSecure } from "./session-cookie";

const COOKIE = "muster-approve";
const LASTS_SECONDS = 3_600;
const LENGTH_LIMIT = 200;

type Context = { params: Promise<{ token: string }> };

/**
 * The address in a mail: following it decides nothing, since mail programs follow links before people
 * do, and takes the token out of the address bar, the history and the referrer.
 */
export async function approvalLinkRoute(_request: Request, { params }: Context) {
  const { token } = await params;
  const response = new NextResponse(null, { status: 303, headers: { location: "/approve" } });
  response.cookies.set(COOKIE, token.slice(0, LENGTH_LIMIT), {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    maxAge: LASTS_SECONDS,
  });
  return response;
}

/** Whom the link that this browser followed asks, and about what; null for one that leads nowhere. */
export async function followedApproval() {
  const token = (await cookies()).get(COOKIE)?.value;
  const said = token === undefined ? null : readToken("approve", token, 2);
  const [approvalId, personId] = said?.ids ?? [];
  if (!said || approvalId === undefined || personId === undefined) return null;
  const row = await prisma.user.findUnique({ where: { id: personId }, ...PERSON_SHAPE });
  if (!row || row.deactivatedAt !== null) return null;
  const person = personOf(row, "mail");
  const approval = await approvalFor(person, approvalId);
  if (!approval) return null;
  const isUsed = await prisma.approvalVote.count({
    where: { approvalId, step: said.number, userId: personId, byLink: true },
  });
  return { person, approval, step: said.number, isUsed: isUsed > 0 };
}

export const Decision = z.strictObject({
  outcome: z.enum(OUTCOMES),
  comment: z.string().default(""),
});

/** What somebody decides on the page of their link: once, in their own name. */
export async function decideHere(_: Headers, said: z.infer<typeof Decision>): Promise<Done> {
  const followed = await followedApproval();
  if (!followed) throw new Refused("gone", "This link leads nowhere.");
  const { person, approval, step } = followed;
  await execute(castVote, person, { ...said, approvalId: approval.id, link: { step } });
  return { goTo: "/approve" };
}
