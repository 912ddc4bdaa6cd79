/** So many people a form lists; whoever is behind them is searched for. */
export const LISTED_AT_MOST = 500;
