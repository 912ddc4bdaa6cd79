import { ticketReplied } from "@/lib/conversations/events";
import type { EventKind } from "@/lib/kernel/event";
import {
  ticketAssigned,
  ticketCreated,
  ticketMoved,
  ticketReprioritised,
} from "@/lib/tickets/events";
import { HAPPENINGS, type Happening } from "./contract";

export const KIND_OF: Record<Happening, Pick<EventKind, "name">> = {
  created: ticketCreated,
  moved: ticketMoved,
  replied: ticketReplied,
  assigned: ticketAssigned,
  reprioritised: ticketReprioritised,
};

export const triggerOf = (kind: string): Happening | undefined =>
  HAPPENINGS.find((trigger) => KIND_OF[trigger].name === kind);
