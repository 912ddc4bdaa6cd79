import type { Random } from "@/lib/testing/kill/random";
import { type Document, resolved, type Schema } from "./spec";

/** What there is in the desk to be named, by the name of what names it. */
export type Pool = (name: string, random: Random) => string;

export type Maker = { random: Random; document: Document; pool: Pool };

export const oneOf = <One>(random: Random, many: readonly One[]): One => {
  const one = many[Math.floor(random() * many.length)];
  if (one === undefined) throw new Error("Nothing to choose from.");
  return one;
};

const WORDS = ["printer", "mail", "Wi-Fi", "since noon", "größer", "日本語", "🔥", "a b  c"];

/** A value that the schema allows, as far as a schema can tell. */
export function valid(schema: Schema, name: string, maker: Maker): unknown {
  const { random, document } = maker;
  const known = resolved(schema, document);
  if (known.const !== undefined) return known.const;
  if (known.enum) return oneOf(random, known.enum);
  if (known.anyOf) return valid(oneOf(random, known.anyOf), name, maker);
  const type = [known.type ?? "string"].flat()[0];
  if (type === "null") return null;
  if (type === "boolean") return random() < 0.5;
  if (type === "integer" || type === "number") {
    const { minimum = 1, maximum = 100 } = known;
    return Math.floor(minimum + random() * (maximum - minimum));
  }
  if (type === "array") {
    const count = Math.floor(random() * 3);
    return Array.from({ length: count }, () => valid(known.items ?? {}, name, maker));
  }
  if (type === "object") return validObject(known, maker);
  return validText(known, name, maker);
}

function validObject(schema: Schema, maker: Maker): Record<string, unknown> {
  const { properties = {}, required = [] } = schema;
  const chosen = Object.entries(properties).filter(
    ([name]) => required.includes(name) || maker.random() < 0.4,
  );
  return Object.fromEntries(chosen.map(([name, one]) => [name, valid(one, name, maker)]));
}

function validText({ format, pattern, maxLength }: Schema, name: string, maker: Maker): string {
  const { random, pool } = maker;
  if (format === "uuid" || /Id$|^id$/.test(name)) return pool(name, random);
  if (format === "date-time") return new Date(1.8e12 + random() * 1e11).toISOString();
  if (pattern?.startsWith("^(INC|REQ")) return `INC-${Math.floor(1_000 + random() * 200)}`;
  if (name === "email") return pool("email", random);
  if (name === "password") return pool("password", random);
  if (name === "domains") return `d${Math.floor(random() * 1e9)}.example`;
  if (name === "timeZone") return oneOf(random, ["Europe/Berlin", "UTC", "Asia/Kolkata"]);
  if (pattern?.startsWith("^[A-Za-z0-9_]+(,")) return oneOf(random, ["new", "new,closed", "P1,P2"]);
  if (pattern !== undefined) return oneOf(random, ["vip", "網路", "a.b-c_d"]);
  const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf(random, WORDS));
  return words.join(" ").slice(0, maxLength ?? 200);
}

/** A value that the schema certainly refuses; null where the schema leaves nothing to refuse. */
export function broken(schema: Schema, { document, random }: Maker): { value: unknown } | null {
  const known = resolved(schema, document);
  if (known.anyOf) return { value: { not: "" } };
  if (known.enum) return { value: "nonsense" };
  const types = [known.type ?? []].flat();
  if (types.includes("object")) return { value: oneOf(random, [7, "x", [1]]) };
  if (types.includes("array")) return { value: oneOf<unknown>(random, [7, { a: 1 }, [{}]]) };
  if (types.includes("boolean")) return { value: "yes" };
  if (types.includes("integer") || types.includes("number")) return { value: "many" };
  if (!types.includes("string")) return null;
  const tooLong = "x".repeat((known.maxLength ?? 0) + 1);
  const others: unknown[] = [7, true, ["x"], { contains: "" }];
  return { value: oneOf(random, known.maxLength === undefined ? others : [...others, tooLong]) };
}

/** Texts that somewhere meant more than they say. None looks like what no answer may hold. */
export const HOSTILE: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "\ufeff", "\u202egnp.exe", "\r\nSet-Cookie: a=b"],
  ...["'", '"', "\\", "`", "';--", "' or '1'='1", "%", "_", "%00", "$1", "$$", "*", "&|!():*"],
  ...[
    "<script>alert(1)</script>",
    "{{7*7}}",
    "$".concat("{7*7}"),
    "javascript:alert(1)",
    "../../../x",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "null",
    "undefined",
    "NaN",
    "true",
    "[object Object]",
  ],
  ...["0", "-1", "1e309", "9007199254740993", "99999999999999999999", "0x10", "1;2"],
  ...["9999-12-31T23:59:59Z", "0000-00-00", "2026-02-30T00:00:00Z", "is:open(((", 'q:"', "-", "("],
  ...("a".repeat(5_000).match(/.{5000}/g) ?? []),
  ...["INC-99999999999999", "inc-1", "00000000-0000-0000-0000-000000000000"],
  `${"(".repeat(300)}`,
  `${"z\u0301".repeat(100)}`,
];
