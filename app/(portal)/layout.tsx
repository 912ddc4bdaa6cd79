import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/signed-in-frame";
import { PORTAL } from "@/components/layout/portal-room";
import { requirePerson } from "@/lib/web/session-actor";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInFrame person={await requirePerson()} room={PORTAL}>
      {children}
    </SignedInFrame>
  );
}
