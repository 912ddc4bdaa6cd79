import { expect, test } from "vitest";
import type { z } from "zod";
import { ReviseRota } from "@/lib/rota/contract";
import { CreateRule } from "@/lib/trigger-rules/contract";
import { rotaFrom, ruleFrom } from "./input";

const refusedAt = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path }) => path.join("/"));

const RULE = { name: "Many alike", kind: "reports", serviceId: "", severity: "SEV2" };

test("a number that was cleared is refused rather than made up", () => {
  const cleared = ruleFrom({ ...RULE, reports: "", minutes: " " });
  expect(refusedAt(CreateRule, cleared)).toEqual(["reports", "minutes"]);
  const rota = rotaFrom({
    ...{ timeZone: "UTC", weekday: "1", hour: "9", startsOn: "2026-11-23", weeks: "" },
    member0: "",
  });
  expect(refusedAt(ReviseRota.pick({ weeks: true }), { weeks: Object(rota).weeks })).toEqual([
    "weeks",
  ]);
});

test("a rule by priority asks for no number", () => {
  const made = ruleFrom({ ...RULE, kind: "priority", priority: "P1" });
  expect(CreateRule.safeParse(made).success).toBe(true);
});
