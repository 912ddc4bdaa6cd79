import { expect, test } from "vitest";
import { encodeCursor, numberIn, placeIn } from "./page";

const ID = "0198c0de-0000-7000-8000-000000000001";
const AT = "2026-03-02T09:00:00.000Z";
const REFUSED = expect.objectContaining({ code: "validation-failed", errors: expect.anything() });

test("a list takes the cursor of its own kind, and says so of every other", () => {
  expect(placeIn(encodeCursor([AT, ID]))).toEqual({ at: new Date(AT), id: ID });
  expect(numberIn(encodeCursor(["12"]))).toBe(12);
  for (const other of [["12"], [ID], ["-created_at", AT, ID], [AT, "12"], []]) {
    expect(() => placeIn(encodeCursor(other))).toThrow(REFUSED);
  }
  for (const other of [[AT, ID], [ID], ["12", ID], ["-1"], ["99999999999"], []]) {
    expect(() => numberIn(encodeCursor(other))).toThrow(REFUSED);
  }
});

test("the cursor of one list is none of another, whatever it holds", () => {
  const cursor = encodeCursor(["7"], "timeline of one");
  expect(numberIn(cursor, "timeline of one")).toBe(7);
  for (const list of ["timeline of another", ""]) {
    expect(() => numberIn(cursor, list)).toThrow(REFUSED);
  }
  expect(() => numberIn(encodeCursor(["7"]), "timeline of one")).toThrow();
});
