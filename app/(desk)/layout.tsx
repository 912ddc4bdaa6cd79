import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/signed-in-frame";
import { DESK } from "@/components/layout/desk-room";
import { requireAgent } from "@/lib/web/session-actor";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInFrame person={await requireAgent()} room={DESK}>
      {children}
    </SignedInFrame>
  );
}
