import { expect, test } from "vitest";
import { tag } from "./tag";

test.each(["vip ", " vip", "VIP"])("what stands around a tag is not of it: %o", (typed) => {
  expect(tag.parse(typed)).toBe("vip");
});

test.each([
  "",
  " ",
  "two words",
  "-x",
  "a/b",
  "x".repeat(41),
])("%o is refused with what a tag is", (typed) => {
  const refused = tag.safeParse(typed).error?.issues[0];
  expect(refused?.message).toMatch(/begins with a letter or a digit, and has up to 40/);
});
