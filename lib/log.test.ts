import { expect, it } from "vitest";
import { briefly } from "./log";

it("an error in the log says why and where, and nothing of what was asked for", () => {
  const asked =
    "Invalid `prisma.user.create()` invocation:\n{ email: 'ada@example.com' }\n\nCan't reach the database";
  const error = Object.assign(new Error(asked), {
    code: "P1001",
    meta: { email: "ada@example.com" },
  });
  const told = briefly(error);
  expect(told).toMatchObject({ name: "Error", reason: "Can't reach the database", code: "P1001" });
  expect(JSON.stringify(told)).not.toContain("ada@");
});
