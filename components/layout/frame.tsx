import { getTimeZone, getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { LiveConnection } from "@/components/live/connection";
import { Clock } from "@/components/ui/clock";
import type { FormAction } from "@/components/ui/form-state";
import { Toaster, type Waiting } from "@/components/ui/toaster";
import { formWords } from "@/components/ui/words";
import { DeskKeys } from "./desk-keys";
import { DeskNavigation } from "./desk-navigation";
import type { Counts } from "./desk-sections";
import type { FramePerson } from "./frame-person";
import { KeysOverlay } from "./keys-overlay";
import { PortalNavigation } from "./portal-navigation";
import { SkipLink } from "./skip-link";
import { Symbols } from "./symbols";
import type { Theme } from "./theme";
import { UnreadProvider } from "./unread";

type Props = {
  person: FramePerson;
  theme: Theme;
  unread: number;
  signOut: string | (() => Promise<void>);
  /** How many tickets each view holds: given, it is the desk that is framed; else the portal. */
  counts?: Counts;
  /** Undoes what a toast offers to undo. */
  undo?: { action: FormAction; sendAction: FormAction; waiting: Waiting | null };
  children: ReactNode;
};

/** What stands around every page of a signed-in person. Only layouts of groups use it. */
export async function Frame({ person, theme, unread, signOut, counts, undo, children }: Props) {
  const [t, timeZone, words] = await Promise.all([
    getTranslations("frame"),
    getTimeZone(),
    formWords(),
  ]);
  const desk = counts !== undefined;
  return (
    <UnreadProvider count={unread}>
      <SkipLink>{t("skip")}</SkipLink>
      <Symbols />
      <div
        className={
          desk
            ? "flex h-dvh flex-col-reverse sm:grid sm:grid-cols-[212px_minmax(0,1fr)] print:block"
            : "comfortable flex min-h-dvh flex-col"
        }
      >
        {/* Where one is shows only once the address is known; the page itself need not wait for it. */}
        <Suspense>
          {desk ? (
            <DeskNavigation person={person} theme={theme} signOut={signOut} counts={counts} />
          ) : (
            <PortalNavigation person={person} theme={theme} signOut={signOut} />
          )}
        </Suspense>
        <main
          id="main"
          tabIndex={-1}
          className={desk ? "min-h-0 min-w-0 flex-1 overflow-y-auto" : "flex-1"}
        >
          {children}
        </main>
      </div>
      {desk && (
        <>
          <KeysOverlay />
          <DeskKeys />
        </>
      )}
      <Toaster {...(undo ? { undo: { ...undo, label: t("undo"), words } } : {})} />
      <Clock timeZone={timeZone} />
      <LiveConnection personId={person.id} />
    </UnreadProvider>
  );
}
