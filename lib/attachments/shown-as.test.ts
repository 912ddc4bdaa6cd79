import { expect, test } from "vitest";
import { shownAs } from "./shown-as";

test("a picture keeps its shape within the text, is never blown up and never vanishes", () => {
  expect(shownAs({ width: 1_280, height: 720 })).toEqual({ width: 720, height: 405 });
  expect(shownAs({ width: 400, height: 4_000 })).toEqual({ width: 48, height: 480 });
  expect(shownAs({ width: 32, height: 32 })).toEqual({ width: 32, height: 32 });
  expect(shownAs({ width: 20_000, height: 1 })).toEqual({ width: 720, height: 1 });
});
