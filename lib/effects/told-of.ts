import type { Prisma } from "@/lib/db/generated/client";
import type { Happened } from "./effect";
import { concernedBy } from "./notify-inbox";
import { LED, ledBy } from "./notify-major-incident";

/** Whom an event concerns, whatever it happened to: the same people on every way of telling. */
export const toldOf = (event: Happened): Prisma.Sql | null =>
  isLed(event) ? ledBy(event) : concernedBy(event);

const isLed = ({ kind }: Happened) => LED.some(({ name }) => name === kind);
