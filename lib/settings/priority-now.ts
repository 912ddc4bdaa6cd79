import { Prisma } from "@/lib/db/prisma";
import { type Level, PRIORITIES, priorityOf } from "@/lib/tickets/priority";
import { DEFAULTS } from "./contract";

/**
 * Which priority follows as the settings are, for the statement that writes it: each new ticket would ask
 * for the whole matrix first. A stored word that is no priority gives way to the default.
 */
export const priorityNow = ({ impact, urgency }: { impact: Level; urgency: Level }) =>
  Prisma.sql`coalesce(
    (select value #>> array[${impact}, ${urgency}]::text[] from setting
      where name = 'priorityMatrix'
        and value #>> array[${impact}, ${urgency}]::text[] = any(${[...PRIORITIES]}::text[])),
    ${priorityOf(impact, urgency, DEFAULTS.priorityMatrix)}::text)`;
