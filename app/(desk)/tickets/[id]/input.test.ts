import { expect, test } from "vitest";
import { assignmentFrom, detailsFrom, instantOf, moveFrom, recordFrom } from "./input";

test("an hour is meant in the zone where it was typed, on both sides of a clock change", () => {
  expect(instantOf("2026-11-21T09:30", "Europe/Lisbon")).toBe("2026-11-21T09:30:00.000Z");
  expect(instantOf("2026-07-21T09:30", "Europe/Lisbon")).toBe("2026-07-21T08:30:00.000Z");
  expect(instantOf("2026-03-29T03:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  expect(instantOf("2026-11-21T09:30", "Asia/Kolkata")).toBe("2026-11-21T04:00:00.000Z");
  expect(instantOf("2026-11-21T09:30", "Nowhere/At-All")).toBe("2026-11-21T09:30:00.000Z");
});

test("an hour that nobody touched stays what it was, to the second", () => {
  const kept = { plannedStartKept: "2026-11-21T09:30:12.345Z", plannedEndKept: "" };
  const sent = { ticketId: "t", zone: "Europe/Berlin", ...kept, plannedEnd: "2026-11-21T12:00" };
  expect(recordFrom({ ...sent, plannedStart: "2026-11-21T10:30" })).toEqual({
    ticketId: "t",
    fields: { plannedStart: kept.plannedStartKept, plannedEnd: "2026-11-21T11:00:00.000Z" },
  });
  expect(recordFrom({ ...sent, plannedStart: "2026-11-21T10:31" })).toMatchObject({
    fields: { plannedStart: "2026-11-21T09:31:00.000Z" },
  });
  expect(instantOf("2026-13-41T10:31", "UTC")).toBe("2026-13-41T10:31");
});

test("what is no hour is left for the contract to refuse", () => {
  expect(moveFrom({ event: "hold", until: "soon", zone: "UTC", note: "" })).toEqual({
    event: "hold",
    until: "soon",
  });
});

test("a ticket can be taken from everybody, its team and service emptied", () => {
  expect(assignmentFrom({ ticketId: "t", assigneeId: "" })).toEqual({
    ticketId: "t",
    assigneeId: null,
  });
  expect(detailsFrom({ teamId: "", serviceId: "s", tags: "vip, lisbon,," })).toEqual({
    teamId: null,
    serviceId: "s",
    tags: ["vip", "lisbon"],
  });
  expect(detailsFrom({ impact: "high", urgency: "low", note: "" })).toEqual({
    impact: "high",
    urgency: "low",
  });
});
