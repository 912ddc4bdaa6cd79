import { expect, test } from "vitest";
import type { ReplyView } from "@/lib/conversations/contract";
import type { TimelineItem } from "@/lib/tickets/contract";
import { eventsBetween } from "./weave";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();

const reply = (id: string, minute: number): ReplyView => ({
  id,
  ticketId: "t",
  author: { id: "a", name: "Asha", role: "agent" },
  audience: "public",
  body: "",
  bodyHtml: "",
  attachments: [],
  reactions: [],
  edited: false,
  version: 1,
  createdAt: at(minute),
  editedAt: null,
  can: {},
});

const event = (id: string, minute: number, kind = "ticket.moved"): TimelineItem => ({
  id,
  kind,
  at: at(minute),
  actor: null,
  facts: {},
  names: {},
});

const shape = (parts: ReturnType<typeof eventsBetween>) =>
  parts.map((part) => (part.kind === "reply" ? part.reply.id : part.items.map(({ id }) => id)));

test("what happened stands between the messages it happened between", () => {
  const replies = [reply("r1", 10), reply("r2", 20)];
  const events = [event("e1", 5), event("e2", 6), event("e3", 15), event("e4", 30)];
  expect(shape(eventsBetween(replies, events))).toEqual([["e1", "e2"], "r1", ["e3"], "r2", ["e4"]]);
});

test("a message is not told twice", () => {
  const events = [event("e1", 1, "ticket.created"), event("e2", 10, "ticket.replied")];
  expect(shape(eventsBetween([reply("r1", 10)], events))).toEqual(["r1"]);
});
