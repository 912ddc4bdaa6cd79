import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LiveConnection } from "@/components/live/connection";
import { Clock } from "@/components/ui/clock";
import { Toaster, type UndoActions, type Waiting } from "@/components/ui/toaster";
import { useFormWords } from "@/components/ui/words";
import { useZone } from "@/components/ui/zone";
import type { NavigationProps, Room } from "./room";
import { SkipLink } from "./skip-link";
import { UnreadProvider } from "./unread";

type Props = NavigationProps & {
  room: Room;
  unread: number;
  /** Undoes what a toast offers to undo. */
  undo?: { actions: UndoActions; waiting: Waiting | null };
  /** What everybody has to know before they read on. */
  banner?: ReactNode;
  children: ReactNode;
};

/** What stands around every page of a signed-in person. Only layouts of groups use it. */
export function Frame({ room, unread, undo, banner, children, ...given }: Props) {
  const t = useTranslations("frame");
  const sla = useTranslations("sla");
  const timeZone = useZone();
  const words = useFormWords();
  return (
    <UnreadProvider count={unread}>
      <SkipLink>{t("skip")}</SkipLink>
      <div
        className={
          room.isDesk
            ? "flex h-dvh flex-col-reverse sm:grid sm:grid-cols-[212px_minmax(0,1fr)] print:block"
            : "comfortable flex min-h-dvh flex-col"
        }
      >
        {/* In no boundary: one of this size is moved into its place by script only. */}
        {room.navigation(given)}
        <div
          className={room.isDesk ? "flex min-h-0 min-w-0 flex-1 flex-col print:block" : "contents"}
        >
          {banner}
          <main
            id="main"
            tabIndex={-1}
            className={room.isDesk ? "min-h-0 min-w-0 flex-1 overflow-y-auto" : "flex-1"}
          >
            {children}
          </main>
        </div>
      </div>
      {room.keys}
      <Toaster {...(undo ? { undo: { ...undo, label: t("undo"), words } } : {})} />
      <Clock timeZone={timeZone} due={{ left: sla.raw("due.left"), late: sla.raw("due.late") }} />
      <LiveConnection personId={given.person.id} drawnAt={Date.now()} />
    </UnreadProvider>
  );
}
