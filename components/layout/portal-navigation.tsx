"use client";

import { LayoutList } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Drawing } from "@/components/ui/drawing";
import words from "@/messages/en/frame.json";
import type { FramePerson } from "./frame-person";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";
import { PersonMenu } from "./person-menu";
import type { Theme } from "./theme";
import { UnreadBadge } from "./unread";

const ITEM =
  "flex min-h-(--control) min-w-(--control) items-center justify-center gap-2 rounded-control px-2 text-text-2 hover:text-text aria-[current=page]:font-semibold aria-[current=page]:text-text sm:px-3";

type Props = { person: FramePerson; theme: Theme; signOut: string | (() => Promise<void>) };

/** The portal's navigation: one bar on top, words where they fit. */
export function PortalNavigation({ person, theme, signOut }: Props) {
  const icon = { "aria-hidden": true, size: 20, strokeWidth: 1.75 } as const;
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-5xl items-center gap-1 px-4 py-2">
        <Link
          href="/"
          prefetch={false}
          className="me-auto flex min-h-(--control) items-center gap-2 font-semibold"
        >
          <Mark />
          {words.brand}
        </Link>
        <nav aria-label={words.portal}>
          <ul className="flex items-center gap-1">
            <li>
              <NavLink href="/requests" className={ITEM}>
                <LayoutList {...icon} className="sm:hidden" />
                <span className="max-sm:sr-only">{words.requests}</span>
              </NavLink>
            </li>
            <li>
              <NavLink href="/inbox" className={ITEM}>
                <Drawing of="inbox" className="size-5 sm:hidden" />
                <span className="max-sm:sr-only">{words.inbox}</span>
                <span className="text-link">
                  <UnreadBadge sentence={words.unread.replace("{count}", "%n")} />
                </span>
              </NavLink>
            </li>
          </ul>
        </nav>
        {person.role !== "customer" && (
          <ButtonLink href="/tickets" look="quiet">
            {words.toDesk}
          </ButtonLink>
        )}
        <PersonMenu person={person} theme={theme} signOut={signOut} compact />
      </div>
    </header>
  );
}
