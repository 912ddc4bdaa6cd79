import { expect, test } from "vitest";
import { rememberUpTo } from "./remembered";

test("one more than there is room for, and all but that one are forgotten", () => {
  const known = rememberUpTo<string, number>(2);
  known.set("one", 1);
  known.set("two", 2);
  expect([known.get("one"), known.get("two")]).toEqual([1, 2]);
  known.set("three", 3);
  expect(["one", "two", "three"].map(known.get)).toEqual([undefined, undefined, 3]);
});

test("what is remembered can change where everything is full", () => {
  const known = rememberUpTo<string, number>(2);
  known.set("one", 1);
  known.set("two", 2);
  known.set("one", 11);
  expect([known.get("one"), known.get("two")]).toEqual([11, 2]);
});

test("something is made once, and again where that failed or was forgotten", () => {
  const known = rememberUpTo<string, number>(1);
  let made = 0;
  const make = () => {
    made += 1;
    if (made === 1) throw new Error("not yet");
    return made;
  };
  expect(() => known.getOr("one", make)).toThrow("not yet");
  expect(known.getOr("one", make)).toBe(2);
  expect(known.getOr("one", make)).toBe(2);
  known.set("two", 0);
  expect(known.getOr("one", make)).toBe(3);
});
