/** How a ticket that comes to a team finds somebody: nobody, whoever's turn it is, or whoever has least. */
export const ASSIGNMENTS = ["by_hand", "in_turn", "by_load"] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];
