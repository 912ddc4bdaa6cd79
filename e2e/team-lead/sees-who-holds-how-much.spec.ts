import { expect, test } from "../fixtures";

test("a lead goes from the number of somebody's tickets to the tickets themselves", async ({
  as,
}) => {
  const page = await as("agent");
  await page.goto("/workload");
  const team = page.getByRole("region", { name: "Network" });
  const held = team.getByRole("row", { name: /Tom Berger/ }).getByRole("link", { name: /open/ });
  await held.click();
  await expect(page).toHaveURL(/view=open&assignee=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Open");

  await page.goto("/workload");
  await team.getByRole("link", { name: /waits?$/ }).click();
  await expect(page).toHaveURL(/view=triage&team=/);
});
