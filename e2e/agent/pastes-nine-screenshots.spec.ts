import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { screenshot } from "@/lib/testing/files/samples";
import { expect, type RestClient, test, written } from "../fixtures";

const NINE = 9;
/** Between two tries to send a file. */
const LONGEST_PAUSE_MS = 8_000;

test("nine pasted screenshots are nine images for the customer, though one upload was cut", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const { id, subject } = await report(customer);
  const page = await as("agent");
  await page.goto(`/tickets/${id}`);

  let cuts = 0;
  await page.route("**/api/v1/uploads/*", (route) => {
    if (route.request().method() !== "PATCH" || cuts > 0) return route.continue();
    cuts += 1;
    return route.abort("connectionreset");
  });
  const message = page.getByLabel("Your message");
  await message.fill("This is what I see:");
  await message.press("End");
  const images = await Promise.all(Array.from({ length: NINE }, () => screenshot()));
  await paste(page, images);
  await expect(page.getByRole("list", { name: "Files" }).getByRole("listitem")).toHaveCount(NINE);
  await expect(page.getByText(/is attached$/)).toHaveCount(NINE, { timeout: 30_000 });
  expect(cuts).toBe(1);
  const typed = await written(page).inputValue();
  expect(typed.match(/!\[pasted-image-\d\.png\]\(attachment:[0-9a-f-]{36}\)/g)).toHaveLength(NINE);
  await page.getByRole("button", { name: "Send reply" }).click();
  await page.getByRole("button", { name: "Send now" }).click();

  const said = page.getByRole("article").filter({ hasText: "This is what I see" }).last();
  await expect(said.getByRole("img")).toHaveCount(NINE, { timeout: 20_000 });
  await expect(page.getByRole("list", { name: "Files" })).toHaveCount(0);

  const canary = `canary-${randomUUID()}.png`;
  const secret = await upload(agent, canary, await screenshot());
  const noted = await agent.post(`/api/v1/tickets/${id}/replies`, {
    data: { body: "", audience: "internal", attachmentIds: [secret] },
  });
  expect(noted.status(), await noted.text()).toBe(201);

  const portal = await as("customer");
  await portal.goto(`/requests/${id}`);
  await expect(portal.getByRole("heading", { level: 1 })).toHaveText(subject);
  const shown = portal.getByRole("article").filter({ hasText: "This is what I see" });
  await expect(shown.getByRole("img")).toHaveCount(NINE);
  for (const image of await shown.getByRole("img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(40);
  }
  expect(await portal.content()).not.toContain(canary);
  for (const path of ["", "/content", "/preview"]) {
    const asked = await customer.get(`/api/v1/attachments/${secret}${path}`);
    expect(asked.status(), path).toBe(404);
  }
  const download = portal.waitForEvent("download");
  await shown
    .getByRole("link", { name: /pasted-image-1\.png/ })
    .last()
    .click();
  const file = readFileSync(await (await download).path());
  expect(images.some((image) => image.equals(file))).toBe(true);
});

test("Send waits, with the reason, while a file is on its way or has failed", async ({
  as,
  rest,
}) => {
  const { id } = await report(await rest("customer"));
  const page = await as("agent");
  await page.clock.install();
  await page.goto(`/tickets/${id}`);
  let isAway = true;
  await page.route("**/api/v1/uploads/*", (route) =>
    isAway && route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Your message").fill("See the log.");
  await page
    .getByLabel("Attach files")
    .setInputFiles({ name: "trace.log", mimeType: "text/plain", buffer: Buffer.from("line\n") });
  const send = page.getByRole("button", { name: "Send reply" });
  await expect(page.getByText("Send waits: 1 still uploading")).toBeVisible();
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await send.click({ force: true });
  await expect(written(page)).toHaveValue("See the log.");

  // It tries again after longer and longer pauses, which nobody has to sit through.
  await expect(async () => {
    await page.clock.fastForward(LONGEST_PAUSE_MS);
    await expect(page.getByText(/trace\.log could not be sent/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText("Send waits: 1 not uploaded")).toBeVisible();
  isAway = false;
  await page.getByRole("button", { name: "Try trace.log again" }).click();
  await expect(page.getByText("trace.log is attached")).toBeVisible();
  await send.click();
  const said = page.getByRole("article").filter({ hasText: "See the log." }).last();
  // It can be undone for a while before it is said.
  await expect(said.getByRole("link", { name: "trace.log" })).toBeVisible({ timeout: 30_000 });
});

test("a file that is dropped anywhere on the ticket is attached, and can be taken away", async ({
  as,
  rest,
}) => {
  const { id } = await report(await rest("customer"));
  const page = await as("agent");
  await page.goto(`/tickets/${id}`);
  const carried = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["hello"], "dropped.txt", { type: "text/plain" }));
    return data;
  });
  await page.dispatchEvent("main", "dragenter", { dataTransfer: carried });
  await expect(page.getByText("Drop to attach")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer: carried });
  await expect(page.getByText("dropped.txt is attached")).toBeVisible();
  await page.getByRole("button", { name: "Remove dropped.txt" }).click();
  await expect(page.getByText("dropped.txt is attached")).toHaveCount(0);
});

test("a customer sends a file with a request without JavaScript, and keeps it when the form is refused", async ({
  as,
}) => {
  const page = await as("customer", { javaScriptEnabled: false });
  const subject = `The scanner is blurred ${randomUUID().slice(0, 8)}`;
  await page.goto("/requests/new");
  await page.getByLabel("What happened").fill(subject);
  await page.getByLabel("Files").setInputFiles([
    { name: "scan.png", mimeType: "image/png", buffer: await screenshot() },
    { name: "big.bin", mimeType: "application/octet-stream", buffer: randomBytes(3_000_000) },
  ]);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("going along: 2")).toBeVisible();
  await page.getByLabel("Details").fill("See the scan.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await expect(page.getByRole("img", { name: "scan.png" })).toBeVisible();
  await expect(page.getByRole("link", { name: "big.bin" })).toBeVisible();
});

/** As Chromium does it: every image on the clipboard is called `image.png`. */
async function paste(page: Page, images: readonly Buffer[]) {
  const encoded = images.map((image) => image.toString("base64"));
  await page.getByLabel("Your message").evaluate((element, list) => {
    const data = new DataTransfer();
    for (const one of list) {
      const bytes = Uint8Array.from(atob(one), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], "image.png", { type: "image/png" }));
    }
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, encoded);
}

async function report(customer: RestClient): Promise<{ id: string; subject: string }> {
  const subject = `The screen is green ${randomUUID().slice(0, 8)}`;
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please have a look." },
  });
  expect(answer.status()).toBe(201);
  return { id: ((await answer.json()) as { id: string }).id, subject };
}

async function upload(client: RestClient, name: string, buffer: Buffer): Promise<string> {
  const answer = await client.post("/api/v1/attachments", {
    multipart: { file: { name, mimeType: "image/png", buffer } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
