import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { undoSendAction } from "@/app/(desk)/tickets/[id]/actions";
import { restoreAction } from "@/app/(desk)/trash/actions";
import { reviseRowAction, undoAllAction } from "@/app/(person)/inbox/actions";
import { Frame } from "@/components/layout/frame";
import type { Room } from "@/components/layout/room";
import { MOST_COUNTED } from "@/components/layout/shown-count";
import { themeOf } from "@/components/layout/theme";
import type { Person } from "@/lib/kernel/actor";
import { underway } from "@/lib/live/underway";
import { activeFor } from "@/lib/major-incidents/queries";

import { unreadCount } from "@/lib/notifications/queries";
import { viewCounts } from "./view-counts";
import { waitingSend } from "./waiting-send";

type Props = { person: Person; room: Room; children: ReactNode };

/** What a toast offers to undo, by a field that only this has. */
const UNDO = {
  heldId: undoSendAction,
  all: undoAllAction,
  change: reviseRowAction,
  ticketId: restoreAction,
  replyId: restoreAction,
};

/** The frame with what it shows of this person: the theme, what is unread, how full each view is. */
export async function SignedInFrame({ person, room, children }: Props) {
  const [jar, unread, counts, [active, waiting]] = await Promise.all([
    cookies(),
    unreadCount(person, MOST_COUNTED),
    room.isDesk ? viewCounts(person) : null,
    passing(person, room),
  ]);
  return (
    <Frame
      room={room}
      person={person}
      counts={counts}
      theme={themeOf(jar.get("theme")?.value)}
      unread={unread}
      signOut="/sign-out"
      banner={room.banner?.(active)}
      undo={{ actions: UNDO, waiting }}
    >
      {children}
    </Frame>
  );
}

/** What the frame shows for a while only. */
async function passing(person: Person, room: Room) {
  if (!room.isDesk) return [[], null] as const;
  const { led, sent } = await underway(person);
  return Promise.all([
    led && room.banner ? activeFor(person) : [],
    sent ? waitingSend(person) : null,
  ]);
}
