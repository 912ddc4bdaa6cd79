import { expect, test } from "vitest";
import { encrypt, LIMIT_BYTES } from "./encrypt";

const bytes = (text: string) => Buffer.from(text, "base64url");
const BROWSER = {
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};

test("a message is encrypted as the example of RFC 8291 says", () => {
  const made = {
    privateKey: bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
    salt: bytes("DGv6ra1nlYgDCS1FRnbzlw"),
  };
  const message = Buffer.from("When I grow up, I want to be a watermelon");
  expect(encrypt(message, BROWSER, made).toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("no two messages look alike, and what is too long is refused", () => {
  const message = Buffer.from("The same.");
  expect(encrypt(message, BROWSER)).not.toEqual(encrypt(message, BROWSER));
  expect(encrypt(Buffer.alloc(LIMIT_BYTES), BROWSER)).toHaveLength(4_096);
  expect(() => encrypt(Buffer.alloc(LIMIT_BYTES + 1), BROWSER)).toThrow(RangeError);
});
