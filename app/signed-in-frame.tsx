import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { undoSendAction } from "@/app/(desk)/tickets/[id]/actions";
import { undoAction } from "@/app/(person)/inbox/actions";
import { Frame } from "@/components/layout/frame";
import { themeOf } from "@/components/layout/theme";
import { MiBanner } from "@/components/major-incidents/banner";
import type { Person } from "@/lib/kernel/actor";
import { activeFor } from "@/lib/major-incidents/queries";
import { unreadCount } from "@/lib/notifications/queries";
import { viewCounts } from "./view-counts";
import { waitingSend } from "./waiting-send";

type Props = { person: Person; room: "desk" | "portal"; children: ReactNode };

/** The frame with what it shows of this person: the theme, what is unread, how full each view is. */
export async function SignedInFrame({ person, room, children }: Props) {
  const [jar, unread, counts, active, waiting] = await Promise.all([
    cookies(),
    unreadCount(person),
    room === "desk" ? viewCounts(person) : undefined,
    room === "desk" ? activeFor(person) : [],
    room === "desk" ? waitingSend(person) : null,
  ]);
  return (
    <Frame
      person={person}
      theme={themeOf(jar.get("theme")?.value)}
      unread={unread}
      signOut="/sign-out"
      banner={<MiBanner active={active} />}
      undo={{ action: undoAction, sendAction: undoSendAction, waiting }}
      {...(counts ? { counts } : {})}
    >
      {children}
    </Frame>
  );
}
