import type { ReactNode } from "react";
import { LevelParts } from "@/components/sla/level-parts";

export default function ServiceLevelsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <LevelParts />
      {children}
    </>
  );
}
