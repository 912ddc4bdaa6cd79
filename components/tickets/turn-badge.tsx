import { useTranslations } from "next-intl";
import type { HoldReason, State } from "@/lib/tickets/lifecycles/words";
import type { Turn } from "@/lib/tickets/turn";
import { StatusGlyph } from "./status-glyph";

type Props = {
  turn: Turn;
  state: State;
  holdReason: HoldReason | null;
  /** It goes on as another ticket, so nobody withdrew it. */
  merged: boolean;
};

/** Whose turn it is, in the requester's words. Loud only when it is theirs. */
export function TurnBadge({ turn, state, holdReason, merged }: Props) {
  const t = useTranslations("portal");
  const theirs = turn === "with_you" || turn === "confirm";
  const ended = merged ? t("turn.merged") : t("turn.cancelled");
  const going = state === "fulfilled" ? t("turn.fulfilled") : t(`turn.${turn}`);
  const word = state === "cancelled" ? ended : going;
  return (
    <span
      className={`inline-flex items-center gap-2 ${theirs ? "font-semibold text-text" : "text-text-2"}`}
    >
      <span aria-hidden className="inline-flex">
        <StatusGlyph state={state} holdReason={holdReason} />
      </span>
      {word}
    </span>
  );
}
