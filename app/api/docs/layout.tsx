import type { ReactNode } from "react";
import { PlainFrame } from "@/components/layout/plain-frame";

export default function ApiLayout({ children }: { children: ReactNode }) {
  return <PlainFrame shape="reading">{children}</PlainFrame>;
}
