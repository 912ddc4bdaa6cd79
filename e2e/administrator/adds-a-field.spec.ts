import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("Robin adds a field, Maria fills it in, and Asha finds her ticket by it", async ({ as }) => {
  const word = randomUUID().slice(0, 6);
  const [label, key, value] = [`Desk number ${word}`, `desk${word}`, `D-${word}`];

  const admin = await as("admin");
  await admin.goto("/admin/custom-fields/new");
  await admin.getByLabel("What people read").fill(label);
  await admin.getByLabel("Key").fill(key);
  await admin.getByLabel("Who knows of it").selectOption("customers");
  await admin.getByRole("button", { name: "Add the field" }).click();
  await expect(admin.getByRole("link", { name: label })).toBeVisible();

  const maria = await as("customer");
  await maria.goto("/requests/new");
  const subject = `My chair squeaks ${word}`;
  await maria.getByLabel("What happened").fill(subject);
  await maria.getByLabel("Details").fill("At every turn.");
  await maria.getByLabel(label).fill(value);
  await maria.getByRole("button", { name: "Send" }).click();
  await expect(maria.getByRole("region", { name: "What was told besides" })).toContainText(value);

  const asha = await as("agent");
  await asha.goto(`/tickets?view=all&q=${encodeURIComponent(`field.${key}:${value}`)}`);
  await asha.getByRole("link", { name: subject }).click();
  await expect(asha.getByRole("region", { name: "Fields" })).toContainText(value);
  await asha.getByRole("button", { name: "Change the fields" }).click();
  await asha.getByLabel(label).fill(`${value}-b`);
  await asha.getByRole("button", { name: "Save" }).click();
  await expect(asha.getByRole("region", { name: "Fields" })).toContainText(`${value}-b`);
  await expect(asha.getByText(`Asha Kapoor set ${label}`)).toBeVisible();

  await admin.getByRole("link", { name: label }).click();
  await admin.getByRole("button", { name: "Retire" }).click();
  await expect(admin.getByRole("row", { name: label })).toContainText("Retired");
});
