import { PortalNavigation } from "./portal-navigation";
import type { Room } from "./room";

export const PORTAL: Room = {
  isDesk: false,
  navigation: ({ person, theme, signOut }) => (
    <PortalNavigation person={person} theme={theme} signOut={signOut} />
  ),
  banner: null,
  keys: null,
};
