import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";
import { move } from "../moves";

test("a change is planned, judged by another, authorised, made and reviewed", async ({ as }) => {
  test.setTimeout(150_000);
  const [author, peer, manager] = [
    await as("secondAgent"),
    await as("agent"),
    await as("changeManager"),
  ];
  const subject = `New firmware for the gateway ${randomUUID().slice(0, 8)}`;

  await author.goto("/tickets/new?type=change");
  await author.getByLabel("Subject").fill(subject);
  await author.getByLabel("Description").fill("Version 9 mends the restarts.");
  await author.getByLabel("Service").selectOption({ label: "VPN" });
  await author.getByRole("button", { name: "Create ticket" }).click();
  const mine = author.getByRole("article", { name: subject });
  await expect(mine).toContainText("Draft");
  const reference = (await mine.textContent())?.match(/CHG-\d+/)?.[0] ?? "";
  await expect(mine).toContainText("There is no plan yet.");

  // Without a plan it goes nowhere, and each thing that is missing is named and leads to where it is said.
  await move(author, "Submit");
  const missing = author.getByRole("dialog", { name: "Submit", exact: true });
  await expect(missing.getByRole("listitem")).toHaveCount(5);
  await expect(mine).toContainText("Draft");

  await missing.getByRole("link", { name: "Backout plan" }).click();
  await expect(author.getByRole("heading", { level: 1 })).toHaveText("Plan of the change");
  await author.getByLabel("Planned start").fill(dayFrom(-1));
  await author.getByLabel("Planned end").fill(dayFrom(2));
  await author.getByLabel("Plan", { exact: true }).fill("Install version 9 on the spare first.");
  await author.getByLabel("Test plan").fill("Sign in from outside.");
  await author.getByLabel("Backout plan").fill("Boot version 8 again.");
  await author.getByRole("button", { name: "Save" }).click();
  await expect(mine).toContainText("Boot version 8 again.");
  await move(author, "Submit");
  await expect(mine).toContainText("Assessment");

  // Nobody judges their own change, nor authorises it without the grant.
  await expect(author.getByRole("button", { name: "Confirm assessment" })).toHaveCount(0);
  await manager.goto(`/tickets/${reference}`);
  const managers = manager.getByRole("article", { name: subject });
  await move(manager, "Reject", { write: { Reason: "Who tells the branch offices?" } });
  await expect(managers).toContainText("Draft");
  await author.reload();
  await expect(mine).toContainText("Draft");
  await move(author, "Submit");
  await expect(mine).toContainText("Assessment");

  await peer.goto(`/tickets/${reference}`);
  const peers = peer.getByRole("article", { name: subject });
  await move(peer, "Confirm assessment");
  await expect(peers).toContainText("Authorisation");
  await expect(peer.getByRole("button", { name: "Authorise", exact: true })).toHaveCount(0);

  await manager.reload();
  await move(manager, "Authorise");
  await expect(managers).toContainText("Scheduled");

  // Held, it can only be released or cancelled.
  await peer.reload();
  await move(peer, "Hold", { write: { Reason: "The spare is on its way." } });
  await expect(peers).toContainText("On hold");
  await expect(peer.getByRole("button", { name: "Start", exact: true })).toHaveCount(0);
  await move(peer, "Release");
  await expect(peers).not.toContainText("On hold");

  await author.reload();
  await author.getByRole("button", { name: /^Take/ }).click();
  await expect(mine).toContainText("Implementation");
  await move(author, "Finish", { choose: { Outcome: "Successful with issues" } });
  await expect(mine).toContainText("Review");
  await expect(author.getByRole("button", { name: "Close", exact: true })).toHaveCount(0);

  await manager.reload();
  await expect(managers).toContainText("Successful with issues");
  await move(manager, "Close");
  await expect(managers).toContainText("Closed");
});

test("an emergency that could not wait is written down, authorised and looked back at", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const [author, manager] = [await as("agent"), await as("changeManager")];
  const subject = `Block the leaking port ${randomUUID().slice(0, 8)}`;
  await author.goto("/tickets/new?type=change");
  await author.getByLabel("Subject").fill(subject);
  await author.getByLabel("Description").fill("It is open to the world.");
  await author.getByLabel("Service").selectOption({ label: "VPN" });
  await author.getByLabel("Kind of change").selectOption({ label: "Emergency" });
  await author.getByLabel("Was it made already?").selectOption({ label: "Yes, it could not wait" });
  await expect(author.getByLabel("Planned start")).toBeHidden();
  await author.getByLabel("Plan", { exact: true }).fill("Close it.");
  await author.getByLabel("Test plan").fill("Knock.");
  await author.getByLabel("Backout plan").fill("Open it.");
  await author.getByRole("button", { name: "Create ticket" }).click();
  const mine = author.getByRole("article", { name: subject });
  await expect(mine).toContainText("Emergency");
  const reference = (await mine.textContent())?.match(/CHG-\d+/)?.[0] ?? "";
  await move(author, "Submit", {
    choose: { Outcome: "Successful" },
    write: {
      Reason: "Somebody was knocking already.",
      ...{ "Actual start": dayFrom(-2), "Actual end": dayFrom(-1) },
    },
  });
  await expect(mine).toContainText("Authorisation");

  await manager.goto(`/tickets/${reference}`);
  const managers = manager.getByRole("article", { name: subject });
  await move(manager, "Authorise");
  await expect(managers).toContainText("Review");
  await move(manager, "Close", { write: { "What was learnt": "Ports are looked at weekly." } });
  await expect(managers).toContainText("Closed");
});

/** Midnight so many days from now, whatever the zone makes of it. */
const dayFrom = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00`;

test("a change is planned on a phone as well", async ({ as }) => {
  const author = await as("agent", { viewport: { width: 320, height: 640 }, hasTouch: true });
  await author.goto("/tickets/new?type=change");
  await author.getByLabel("Subject").fill("On the way");
  await author.getByLabel("Description").fill("Small.");
  await author.getByRole("button", { name: "Create ticket" }).click();
  await expect(author.getByRole("article").first()).toContainText("Draft");
  await author.getByRole("link", { name: "Edit", exact: true }).click();
  const width = await author.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test("a change that nobody needs any more is called off with the reason, and goes nowhere from there", async ({
  as,
}) => {
  const [author, manager] = [await as("agent"), await as("changeManager")];
  const subject = `A second line to the branch ${randomUUID().slice(0, 8)}`;
  await author.goto("/tickets/new?type=change");
  await author.getByLabel("Subject").fill(subject);
  await author.getByLabel("Description").fill("The one that is there drops out.");
  await author.getByLabel("Service").selectOption({ label: "VPN" });
  await author.getByRole("button", { name: "Create ticket" }).click();
  const mine = author.getByRole("article", { name: subject });
  const reference = (await mine.textContent())?.match(/CHG-\d+/)?.[0] ?? "";

  await move(author, "Cancel ticket", { write: { Reason: "The branch is closed for good." } });
  await expect(mine).toContainText("Cancelled");
  await expect(mine).toContainText("The branch is closed for good.");
  await manager.goto(`/tickets/${reference}`);
  await expect(manager.getByRole("article", { name: subject })).toContainText("Cancelled");
  for (const page of [author, manager]) {
    await expect(page.getByRole("button", { name: "Submit", exact: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Authorise", exact: true })).toHaveCount(0);
  }
});
