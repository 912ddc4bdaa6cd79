import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/signed-in-frame";
import { DESK } from "@/components/layout/desk-room";
import { PORTAL } from "@/components/layout/portal-room";
import { isAgent } from "@/lib/kernel/actor";
import { requirePerson } from "@/lib/web/session-actor";

/** Pages that everybody has: they stand in the room where the person is at home. */
export default async function PersonLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  return (
    <SignedInFrame person={person} room={isAgent(person) ? DESK : PORTAL}>
      {children}
    </SignedInFrame>
  );
}
