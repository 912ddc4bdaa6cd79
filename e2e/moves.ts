import { expect, type Page } from "@playwright/test";

type Said = { choose?: Record<string, string>; write?: Record<string, string> };

/** Makes a move of an open ticket's bar, and says what it asks for. */
export async function move(desk: Page, name: string, { choose = {}, write = {} }: Said = {}) {
  await desk.getByRole("button", { name, exact: true }).first().click();
  if (Object.keys(choose).length + Object.keys(write).length === 0) return;
  const dialog = desk.getByRole("dialog", { name, exact: true });
  for (const [label, option] of Object.entries(choose)) {
    await dialog.getByLabel(label, { exact: true }).selectOption({ label: option });
  }
  for (const [label, text] of Object.entries(write)) {
    await dialog.getByLabel(label, { exact: true }).fill(text);
  }
  await dialog.getByRole("button", { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}
