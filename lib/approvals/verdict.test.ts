import fc from "fast-check";
import { expect, test } from "vitest";
import { neededOf, verdictOf } from "./verdict";
import { OUTCOMES, QUORUMS } from "./words";

test("one is enough for any, more than half for a majority, everybody for all", () => {
  expect(QUORUMS.map((quorum) => [1, 2, 3, 4].map((voices) => neededOf(quorum, voices)))).toEqual([
    [1, 1, 1, 1],
    [1, 2, 2, 3],
    [1, 2, 3, 4],
  ]);
  expect(verdictOf("any", ["rejected", null])).toBeNull();
  expect(verdictOf("any", ["rejected", "approved"])).toBe("approved");
  expect(verdictOf("majority", ["rejected", "rejected", null])).toBe("rejected");
  expect(verdictOf("all", ["rejected", null, null])).toBe("rejected");
  expect(verdictOf("all", [])).toBeNull();
});

test("a step is decided at the latest by its last voice, and what is decided no later voice turns", () => {
  const voices = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.constantFrom(...QUORUMS), voices, (quorum, said) => {
      let decided: ReturnType<typeof verdictOf> = null;
      for (let spoken = 0; spoken <= said.length; spoken += 1) {
        const now = verdictOf(
          quorum,
          said.map((voice, at) => (at < spoken ? voice : null)),
        );
        if (decided !== null) expect(now).toBe(decided);
        decided = now;
      }
      expect(decided).not.toBeNull();
    }),
  );
});
