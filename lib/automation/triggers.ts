import { ticketReplied } from "@/lib/conversations/events";
import type { EventKind } from "@/lib/kernel/event";
import {
  ticketAssigned,
  ticketCreated,
  ticketMoved,
  ticketReprioritised,
} from "@/lib/tickets/events";
import { TRIGGERS, type Trigger } from "./contract";

export const KIND_OF: Record<Trigger, Pick<EventKind, "name">> = {
  created: ticketCreated,
  moved: ticketMoved,
  replied: ticketReplied,
  assigned: ticketAssigned,
  reprioritised: ticketReprioritised,
};

export const triggerOf = (kind: string): Trigger | undefined =>
  TRIGGERS.find((trigger) => KIND_OF[trigger].name === kind);
