import { expect, test } from "vitest";
import { zones } from "./zones";

const names = (set?: string | null) => zones(set).map(({ value }) => value);

test("a form offers the zone that is set, by whatever name, once", () => {
  for (const set of ["Asia/Kolkata", "Europe/Kyiv", "Europe/Berlin", "UTC"]) {
    expect(names(set).filter((name) => name === set)).toEqual([set]);
  }
  expect(names("")).toEqual(names(null));
  expect(names()[0]).toBe("UTC");
});
