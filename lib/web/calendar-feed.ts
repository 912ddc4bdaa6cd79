import { createHash } from "node:crypto";
import { icalOf } from "@/lib/changes/ical";
import { canReadChanges } from "@/lib/changes/policy";
import { calendarFor } from "@/lib/changes/queries";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { readToken, signToken } from "@/lib/mail/signed-token";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { ownOrigin } from "./same-origin";

const DAY_MS = 86_400_000;
const BEHIND_MS = 30 * DAY_MS;
const AHEAD_MS = 365 * DAY_MS;

type Context = { params: Promise<{ token: string }> };

/** The address at which a calendar program reads the changes as this person may; a new password ends it. */
export async function feedAddress(person: Person): Promise<string> {
  const token = signToken("calendar", [person.id], await markOf(person.id));
  return `${ownOrigin()}/calendar/${token}`;
}

/** Reads only, and for whoever still works at the desk. */
export async function calendarFeed(_request: Request, { params }: Context): Promise<Response> {
  const person = await readerOf((await params).token);
  const now = new Date();
  const [from, to] = [new Date(now.getTime() - BEHIND_MS), new Date(now.getTime() + AHEAD_MS)];
  if (!person || !canReadChanges(person)) {
    return new Response("There is nothing here that you can see.\n", { status: 404 });
  }
  const calendar = await calendarFor(person, from, to);
  return new Response(icalOf(calendar, now, ownOrigin()), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, no-store",
    },
  });
}

async function readerOf(token: string): Promise<Person | null> {
  const said = readToken("calendar", token, 1);
  const [id] = said?.ids ?? [];
  if (!said || id === undefined || said.number !== (await markOf(id))) return null;
  const row = await prisma.user.findUnique({ where: { id }, ...PERSON_SHAPE });
  return row && row.deactivatedAt === null ? personOf(row, "token", ["read"]) : null;
}

/** Another number for each password. */
async function markOf(id: string): Promise<number> {
  const row = await prisma.user.findUnique({ where: { id }, select: { passwordHash: true } });
  return createHash("sha256")
    .update(row?.passwordHash ?? "")
    .digest()
    .readUInt32BE();
}
