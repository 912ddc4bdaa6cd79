import fc from "fast-check";
import { expect, test } from "vitest";
import { circleIn } from "./order";

test("a circle is named from where it begins to where it closes", () => {
  const needs = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(circleIn(needs)).toEqual(["b", "c", "b"]);
  expect(circleIn(new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
});

test("what only needs what came before it never goes in a circle, and one step back always closes one", () => {
  const chain = fc.integer({ min: 2, max: 12 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      picks: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(chain, ({ size, picks }) => {
      const needs = new Map(Array.from({ length: size }, (_, at) => [String(at), [] as string[]]));
      for (const [one, other] of picks) {
        if (one > other) needs.get(String(one))?.push(String(other));
      }
      for (let at = 1; at < size; at += 1) needs.get(String(at))?.push(String(at - 1));
      expect(circleIn(needs)).toBeNull();
      needs.get("0")?.push(String(size - 1));
      expect(circleIn(needs)).not.toBeNull();
    }),
  );
});
