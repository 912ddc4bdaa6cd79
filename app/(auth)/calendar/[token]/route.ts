import { calendarFeed } from "@/lib/web/calendar-feed";

export const GET = calendarFeed;
