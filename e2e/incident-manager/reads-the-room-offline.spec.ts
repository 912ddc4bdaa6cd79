import { randomUUID } from "node:crypto";
import { KEPT_ROOMS } from "../../lib/major-incidents/kept-rooms";
import { expect, test } from "../fixtures";

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

test("Asha reads the room in a tunnel, with its age, and leaves nothing of it behind", async ({
  as,
  rest,
}) => {
  const asha = await rest("agent");
  const declare = async (extra: object) => {
    const title = `Mail is down ${randomUUID().slice(0, 8)}`;
    const data = { intent: "declare", title, severity: "SEV3", impactStatement: "No mail." };
    const made = await asha.post("/api/v1/major-incidents", { data: { ...data, ...extra } });
    return (await made.json()) as { id: string; reference: string; title: string };
  };
  const [open, restricted] = [await declare({}), await declare({ restricted: true })];
  const page = await as("agent", PHONE);
  const kept = () =>
    page.evaluate(async (name) => {
      const requests = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
      return requests.map(({ url }) => new URL(url).pathname);
    }, KEPT_ROOMS);
  const room = ({ reference }: { reference: string }) => `/major-incidents/${reference}`;

  await page.goto(room(open));
  await expect.poll(kept).toEqual([room(open)]);
  await page.goto(room(restricted));
  await expect(page.getByRole("heading", { name: restricted.title })).toBeVisible();
  await page.goto(room(open));
  await expect(page.getByRole("heading", { name: open.title })).toBeVisible();

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: open.title })).toBeVisible();
  await expect(page.getByText("No connection")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("No connection")).toHaveCount(0);
  await expect.poll(kept).toEqual([room(open)]);

  await page
    .locator("form[action='/sign-out']")
    .evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.waitForURL("**/sign-in");
  await expect.poll(kept).toEqual([]);
  for (const { id } of [open, restricted]) {
    const end = { data: { event: "cancel", reason: "It was a test." } };
    await asha.post(`/api/v1/major-incidents/${id}/transitions`, end);
  }
});
