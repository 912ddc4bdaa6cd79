/** So many people a form lists; whoever is behind them is searched for. */
export const LISTED_AT_MOST = 500;

/** Chosen in the form that invites: none at all, where nothing chosen means the address' own. */
export const NO_ORGANISATION = "none";
