import { expect, test } from "vitest";
import type { ReplyView } from "@/lib/conversations/contract";
import { firstNew } from "./first-new";

const reply = (id: string, at: string, author: string) => ({
  kind: "reply" as const,
  reply: { id, createdAt: at, author: { id: author } } as ReplyView,
});

const parts = [reply("1", "10:00", "a"), reply("2", "11:00", "me"), reply("3", "12:00", "b")];

test("what others said since then is new, and one's own words never are", () => {
  expect(firstNew(parts, "10:30", "me")).toEqual({ at: 2, count: 1 });
  expect(firstNew(parts, "09:00", "me")).toEqual({ at: 0, count: 2 });
  expect(firstNew(parts, "12:00", "me")).toBeNull();
});

test("on a first visit nothing stands out", () => {
  expect(firstNew(parts, null, "me")).toBeNull();
});
