/** Where a browser keeps the rooms that it has shown, for when there is no line. */
export const KEPT_ROOMS = "muster-rooms";

/** What the HTML of a room says that may be kept; a restricted one does not. */
export const KEEPABLE = "data-keepable";
