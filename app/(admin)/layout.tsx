import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/signed-in-frame";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInFrame person={await requireAdmin()} room="desk">
      {children}
    </SignedInFrame>
  );
}
