import type { ReactNode } from "react";
import { Parts } from "@/components/playbook/parts";

export default function PlaybookLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Parts />
      {children}
    </>
  );
}
