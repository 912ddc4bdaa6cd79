import { MiBanner } from "@/components/major-incidents/banner";
import { DeskKeys } from "./desk-keys";
import { DeskNavigation } from "./desk-navigation";
import { KeysOverlay } from "./keys-overlay";
import type { Room } from "./room";

export const DESK: Room = {
  isDesk: true,
  navigation: ({ counts, ...given }) => counts && <DeskNavigation {...given} counts={counts} />,
  banner: (active) => <MiBanner active={active} />,
  keys: (
    <>
      <KeysOverlay />
      <DeskKeys />
    </>
  ),
};
