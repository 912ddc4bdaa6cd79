import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/signed-in-frame";
import { DESK } from "@/components/layout/desk-room";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInFrame person={await requireAdmin()} room={DESK}>
      {children}
    </SignedInFrame>
  );
}
