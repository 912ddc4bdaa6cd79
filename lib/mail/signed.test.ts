import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { mailOfReplyAddress, replyAddressOf } from "./reply-address";
import { readToken, signToken } from "./signed-token";

/** The same with one character put for another, at each place. */
const twisted = (text: string) =>
  [...text].map((is, at) => `${text.slice(0, at)}${is === "a" ? "b" : "a"}${text.slice(at + 1)}`);

test("a token says what was signed, for its purpose alone", () => {
  const ids = [randomUUID(), randomUUID()];
  const token = signToken("rate", ids, 4_294_967_295);
  expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(readToken("rate", token, 2)).toEqual({ ids, number: 4_294_967_295 });
  expect(readToken("unsubscribe", token, 2)).toBe(null);
  expect(readToken("rate", token, 1)).toBe(null);
});

test("a token in which anything was changed is none", () => {
  const token = signToken("click", [randomUUID()], 3);
  const others = [...twisted(token), `${token}A`, `${token}=`, token.slice(1), "", "💌"];
  expect(others.filter((other) => readToken("click", other, 1) !== null)).toEqual([]);
});

test("a reply address leads to its mail, however servers write its letters", () => {
  const mailId = randomUUID();
  const address = replyAddressOf(mailId);
  expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect(mailOfReplyAddress(address)).toBe(mailId);
  expect(mailOfReplyAddress(` ${address.toUpperCase()} `)).toBe(mailId);
});

test("a reply address that we did not make leads nowhere", () => {
  const address = replyAddressOf(randomUUID());
  const [local = "", domain = ""] = address.split("@");
  const others = [
    ...twisted(local.slice(6)).map((token) => `reply+${token}@${domain}`),
    `${local}@elsewhere.example`,
    `${local}@${domain}@${domain}`,
    `reply+@${domain}`,
    `support@${env.MAIL_DOMAIN}`,
    "",
  ];
  expect(others.filter((other) => mailOfReplyAddress(other) !== null)).toEqual([]);
});
