import { expect, test } from "vitest";
import { PREFIX } from "../route";
import { RESOURCES } from "./catalogue";
import { restAt } from "./door";

test("each resource is found at its path, with its parameters", () => {
  for (const { path } of RESOURCES) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const found = restAt(PREFIX + path.replace(/\{(\w+)\}/g, "the-$1"));
    expect(found?.params, path).toEqual(
      Object.fromEntries(names.map((name) => [name, `the-${name}`])),
    );
  }
});

test("a segment with a name goes before a parameter", () => {
  const named = RESOURCES.map(({ path }) => path).filter((path) => !path.includes("{"));
  for (const path of named) expect(restAt(PREFIX + path)?.params, path).toEqual({});
});

test("what is not written plainly, or not there, is left to Next", () => {
  for (const path of [
    "/api/v1",
    "/api/v1/",
    "/api/v1/me/",
    "/api/v1//me",
    "/api/v1/./me",
    "/api/v1/../v1/me",
    "/api/v1/m%65",
    "/api/v1/me/nothing",
    "/api/v10/me",
    "/api/v1/nothing",
    "/tickets",
  ]) {
    expect(restAt(path), path).toBeNull();
  }
});
