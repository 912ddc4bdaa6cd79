import { useTranslations } from "next-intl";
import type { HoldReason, State } from "@/lib/tickets/lifecycles/words";
import { ShapeGlyph, shapeOf } from "./state-shape";

type Props = { state: State; holdReason: HoldReason | null };

/** Where a ticket stands: told by its shape first, its colour second, its name to readers. */
export function StatusGlyph({ state, holdReason }: Props) {
  const t = useTranslations("tickets");
  const shape = shapeOf(state, holdReason);
  const name = shape === "pending" && holdReason ? t(`reason.${holdReason}`) : t(`state.${state}`);
  return <ShapeGlyph shape={shape} name={name} />;
}
