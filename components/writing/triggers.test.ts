import { expect, test } from "vitest";
import { askedAt, KINDS } from "./triggers";

const ask = (text: string) => {
  const asked = askedAt(text, text.length, KINDS);
  return asked && `${asked.kind}:${asked.query}:${asked.from}`;
};

test("a sign asks for what belongs to it", () => {
  expect(ask("Hello @")).toBe("people::6");
  expect(ask("Hello @ash")).toBe("people:ash:6");
  expect(ask("@Asha Kap")).toBe("people:Asha Kap:0");
  expect(ask("As in #INC-10")).toBe("tickets:INC-10:6");
  expect(ask("As in #")).toBe("tickets::6");
  expect(ask("Well :smi")).toBe("emoji:smi:5");
  expect(ask("/")).toBe("macros::0");
  expect(ask("one\n/which one")).toBe("macros:which one:4");
});

test("the same sign within words, code and numbers asks for nothing", () => {
  for (const text of [
    "mail@example",
    "\\@ash",
    "#",
    "## Head",
    "a&#39",
    "https://x/#part",
    "10:30",
    "::ok",
    "a/b",
    "`@ash",
    "either/or",
    "@ash kap ee",
  ]) {
    expect(ask(text), text).toBeNull();
  }
  expect(ask("`code` @ash")).toBe("people:ash:7");
});
