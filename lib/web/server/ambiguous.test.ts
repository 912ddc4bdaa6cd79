import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { dropRepeatedCredentials, isAmbiguous } from "./ambiguous";

const sent = (...rawHeaders: string[]) =>
  ({ rawHeaders, headers: { authorization: "Bearer first" } }) as unknown as IncomingMessage;

test("two hosts and a path that cannot be decoded are ambiguous", () => {
  expect(isAmbiguous(sent("Host", "a", "host", "b"), "/")).toBe(true);
  expect(isAmbiguous(sent("Host", "a"), "/tickets/%E0%A4%A")).toBe(true);
  expect(isAmbiguous(sent("Host", "a", "Accept", "host"), "/tickets/%C3%A4")).toBe(false);
});

test("of two credentials none counts", () => {
  const twice = sent("Authorization", "Bearer first", "authorization", "Bearer second");
  dropRepeatedCredentials(twice);
  expect(twice.headers.authorization).toBe("repeated");
  const once = sent("Authorization", "Bearer first");
  dropRepeatedCredentials(once);
  expect(once.headers.authorization).toBe("Bearer first");
});
