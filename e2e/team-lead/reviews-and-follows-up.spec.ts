import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("Asha writes down what was learned, gives it somebody to do, and Robin approves before it is closed", async ({
  as,
  rest,
}) => {
  const asha = await rest("agent");
  const word = randomUUID().slice(0, 8);
  const reference = await standDown(asha, `Checkout ${word} is down`);

  const page = await as("agent");
  await page.goto(`/major-incidents/${reference}`);
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Review of ${reference}`);
  const known = page.getByRole("region", { name: "What was known when" });
  await expect(known.getByRole("table")).toContainText("Stood down");

  const causes = page.getByLabel("Write Contributing causes");
  const section = page.getByRole("region", { name: "Contributing causes" });
  await causes.fill(`Nobody should have trusted timer ${word}.`);
  await expect(section).toContainText("Draft saved");
  await page.reload();
  await expect(causes).toHaveValue(`Nobody should have trusted timer ${word}.`);
  await page.getByRole("button", { name: "Save Contributing causes" }).click();
  await expect(section).toContainText("“should have” judges by what is known only now.");

  await page.getByRole("button", { name: "Add an action item" }).click();
  const panel = page.getByRole("dialog", { name: "Add an action item" });
  await panel.getByLabel("What has to be done").fill(`Watch timer ${word}`);
  await panel.getByLabel("What it is for").selectOption("Detect");
  await panel.getByRole("button", { name: "Add an action item" }).click();
  const actions = page.getByRole("region", { name: /^Action items/ });
  await expect(actions).toContainText(`Watch timer ${word}`);
  const ticket = (await actions.getByRole("link").first().textContent()) ?? "";

  await page.getByRole("button", { name: "There is no problem" }).click();
  const none = page.getByRole("dialog", { name: "There is no problem" });
  await none.getByLabel("There is no problem, because").fill("The timer was replaced.");
  await none.getByRole("button", { name: "There is no problem" }).click();
  await expect(page.getByRole("main")).toContainText("The timer was replaced.");
  await page.getByRole("button", { name: "They need not hear of it" }).click();
  await expect(page.getByRole("main")).toContainText("need not hear of it");
  await page.getByRole("button", { name: "Submit for approval" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Waiting for approval");
  // The button is gone, and who pressed it goes on from what it did.
  await expect(page.locator(":focus")).toHaveText("Waiting for approval");
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);

  const robin = await as("admin");
  await robin.goto(`/major-incidents/${reference}/review`);
  await robin.getByRole("button", { name: "Approve" }).click();
  await expect(robin.getByRole("main")).toContainText("Approved by Robin Marsh");
  await expect(robin.locator(":focus")).toHaveText("Approved");
  // Others see it by themselves, and stay where they are.
  await expect(page.getByRole("main")).toContainText("Approved by Robin Marsh");
  await expect(page.locator(":focus")).toHaveText("Approved");
  const download = robin.waitForEvent("download");
  await robin.getByRole("link", { name: "PDF" }).click();
  expect((await download).suggestedFilename()).toBe(`${reference}-review.pdf`);
  await robin.goto(`/major-incidents/${reference}`);
  await robin.getByRole("button", { name: "Close", exact: true }).click();
  await expect(robin.getByRole("main")).toContainText("closed it");

  await page.goto(`/tickets/${ticket}`);
  await expect(
    page.getByRole("link", { name: `Action item of the review of ${reference}` }),
  ).toBeVisible();
  await page.goto("/tickets?view=mine");
  await expect(page.getByRole("main")).toContainText(`Watch timer ${word}`);
});

/** One that is over, as a client would bring it about. */
async function standDown(asha: RestClient, title: string): Promise<string> {
  const made = await asha.post("/api/v1/major-incidents", {
    data: { intent: "declare", title, severity: "SEV2", impactStatement: "Nobody can pay." },
  });
  const { id, reference } = await made.json();
  const path = `/api/v1/major-incidents/${id}`;
  const move = (event: string) => asha.post(`${path}/transitions`, { data: { event } });
  await move("take_command");
  await move("begin_stand_down");
  for (const key of ["recovery_confirmed", "severity_final"]) {
    await asha.patch(`${path}/stand-down/items/${key}`, { data: { state: "done" } });
  }
  for (const key of ["resolution_stated", "lingering_effects", "temporary_changes"]) {
    await asha.patch(`${path}/stand-down/items/${key}`, {
      data: { state: "done", note: "None." },
    });
  }
  const { id: self } = await (await asha.get("/api/v1/me")).json();
  const seen = await asha.get(path);
  await asha.patch(path, {
    headers: { "If-Match": seen.headers().etag ?? "" },
    data: {
      impactStartedAt: "unknown",
      impactEndedAt: "unknown",
      reviewOwnerId: self,
      reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
      closingMessage: "Payments work again.",
    },
  });
  expect((await move("stand_down")).status()).toBe(202);
  await expect.poll(async () => (await (await asha.get(path)).json()).state).toBe("stood_down");
  return reference;
}
