import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { QueryFault } from "./fault";
import type { Node, Query } from "./grammar";
import { parse } from "./parse";
import { print, quoted } from "./print";
import { queries } from "./testing/queries";

const PLACES = new Set(["at", "end", "sortAt"]);

/** The query without the places at which its terms stand. */
const bare = (query: Query): unknown =>
  JSON.parse(JSON.stringify(query, (key, value) => (PLACES.has(key) ? undefined : value)));

const meaning = (text: string) => print(parse(text));

describe("what can be asked", () => {
  it.each([
    ["is:open type:incident priority:p1,P2", "is:open type:incident priority:P1,P2"],
    ['team:network service:"Order portal"', 'team:"network" service:"Order portal"'],
    ['assignee:me assignee:none assignee:"me"', 'assignee:me assignee:none assignee:"me"'],
    ["organization:northwind label:VIP -tag:vip", 'organisation:"northwind" tag:vip -tag:vip'],
    ["state:on-hold hold:awaiting_requester", "state:on_hold hold:awaiting_requester"],
    ["created:<2d updated:>=2026-01-01", "created:<2d updated:>=2026-01-01"],
    ["updated:2026-01-01..2026-02-01", "updated:2026-01-01..2026-02-01"],
    ["closed:*..7d resolved:2026-02-28", "closed:*..7d resolved:2026-02-28"],
    ["created:>2026-01-01T10:00Z", "created:>2026-01-01T10:00:00.000Z"],
    ["vpn OR (mail -spam) AND x", "vpn OR mail -spam x"],
    ["a (b OR c) d", "a (b OR c) d"],
    ["-(a b) --c", "-(a b) --c"],
    ["vpn sort:-created slow", "vpn slow sort:-created"],
    ["INC-1042 1042", "INC-1042 1042"],
    ['"exact  \\"words\\""', '"exact  \\"words\\""'],
    ["  ", ""],
  ])("%s", (typed, same) => expect(meaning(typed)).toBe(same));

  it.each([
    ["R & D", "R D"],
    ["VPN - slow", "VPN slow"],
    ["C:\\temp https://x.example Re: 12:30", "C:\\temp https://x.example Re: 12:30"],
    ["printer(s) :)", "printer(s)"],
    ["%_\\'\";--", "%_\\'\";--"],
    ["%", "%"],
    ['"', '""'],
    ["oraclex ordinary and or", "oraclex ordinary and or"],
  ])("takes %s for words", (typed, same) => expect(meaning(typed)).toBe(same));
});

describe("a fault points at the character and says what is expected", () => {
  it.each<[string, number, string]>([
    ["stat:open", 0, "Did you mean state:?"],
    ["vpn frobnicate:2", 4, "quotation marks"],
    ["is:opn", 3, "Did you mean open?"],
    ["priority:P1,P9", 12, "P1, P2, P3, P4, P5"],
    ["priority:P1,", 12, "needs a value"],
    ["team:", 5, "a name"],
    ["assignee: x", 9, "me, none"],
    ["created:banana", 8, "<2d"],
    ["created:2026-02-31", 8, "2026-02-31"],
    ["created:2d", 8, "<2d"],
    ["tag:a/b", 4, "not a tag"],
    ["is:open,closed", 8, "closed"],
    ["(vpn", 0, "never closed"],
    ["vpn )", 4, "never opened"],
    ["()", 1, "is expected"],
    ["vpn OR", 6, "is expected"],
    ["OR vpn", 0, "is expected"],
    ["a AND AND b", 6, "is expected"],
    ["(AND)", 1, "is expected"],
    ["(a OR)", 5, "is expected"],
    ['is:open "never ends', 8, "never closed"],
    ["(sort:created)", 1, "outside parentheses"],
    ["-sort:created", 0, "minus"],
    ["sort:created sort:-created", 13, "once"],
    ["sort:priority", 5, "-updated"],
    ["(".repeat(40), 12, "deep"],
    ["a ".repeat(61), 120, "at most 60"],
    ["a".repeat(1_001), 1_000, "at most 1000"],
  ])("%.40s", (typed, at, told) => {
    const fault = faultOf(typed);
    expect(fault?.at).toBe(at);
    expect(fault?.errors[0]).toEqual({ path: "/q", message: expect.stringContaining(told) });
    expect(fault?.errors[0]?.message).toContain(`character ${at + 1}:`);
  });
});

test("a query that is printed and parsed is the same query", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(bare(parse(print(query)))).toEqual(bare(query));
    }),
    { numRuns: 1_000 },
  );
});

const scraps = fc.constantFrom(
  ...'( ) - -- " \\ , : :: OR AND or is: is:open -is:open tag:a,b team:"x y" created:<2d sort:created a b % 1 é 電 foo: foo:bar <-> & | ! INC-1 \''.split(
    " ",
  ),
  " ",
);

test("any text is a query or a fault within it, and what is understood means the same when printed", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(scraps).map((parts) => parts.join("")),
    fc.array(scraps).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const query = understood(text);
      if (query) expect(bare(parse(print(query)))).toEqual(bare(query));
    }),
    { numRuns: 3_000 },
  );
});

test("every text can be searched for literally", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const { where } = parse(quoted(text));
      expect(where as Node).toMatchObject({ kind: "text", text, exact: true });
    }),
  );
});

function understood(text: string): Query | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    expect(error.at).toBeGreaterThanOrEqual(0);
    expect(error.at).toBeLessThanOrEqual(text.length);
    expect(error.end).toBeGreaterThan(error.at);
    return null;
  }
}

function faultOf(text: string): QueryFault | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    return error instanceof QueryFault ? error : null;
  }
}
