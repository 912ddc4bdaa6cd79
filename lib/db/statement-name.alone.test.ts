import { expect, test } from "vitest";
import { statementName } from "./statement-name";

const name = (sql: string) => statementName({ sql });

test("a statement has a name from the second time on, and keeps it", () => {
  expect([1, 2, 3].map(() => name("select 1")).map((given) => given !== "")).toEqual([
    false,
    true,
    true,
  ]);
  expect(name("select 1")).toBe(name("select 1"));
});

test("two statements never share a name, in whatever order they come", () => {
  const statements = Array.from({ length: 40 }, (_, n) => `select ${n} as shared`);
  for (const sql of statements) name(sql);
  const given = statements.toReversed().map(name);
  expect(new Set(given).size).toBe(40);
  expect(given).not.toContain("");
});

test("what is sought by words is planned each time", () => {
  for (const sql of ["select 1 where t @@ $1", "select 1 where $1 <% subject"]) {
    expect([name(sql), name(sql), name(sql)]).toEqual(["", "", ""]);
  }
});

test("statements without end do not make names without end", () => {
  const many = Array.from({ length: 2_000 }, (_, n) => `select ${n} as many`);
  for (const sql of many) name(sql);
  expect(new Set(many.map(name)).size).toBeLessThan(500);
});
