import "@/lib/testing/fresh-database";
import { expect, test } from "vitest";
import { oddCommands, sweep } from "@/lib/testing/sweep";

test("every file under commands holds one command, and every contract has an example", () => {
  expect(oddCommands()).toEqual([]);
});

sweep(0, 2);
