import { cache } from "react";
import { VIEWS } from "@/components/tickets/views";
import type { Person } from "@/lib/kernel/actor";
import { roughCountsFor } from "@/lib/search/counts";

/** How full each view is, counted once per request for everything that shows it. */
export const viewCounts = cache((person: Person) => roughCountsFor(person, VIEWS));
