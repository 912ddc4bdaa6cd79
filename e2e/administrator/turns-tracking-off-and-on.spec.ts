import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, type RestClient, test } from "../fixtures";

test("an admin turns the following of mail off and on, and each holds from the next mail", async ({
  as,
  rest,
}) => {
  const [customer, admin, page] = await Promise.all([rest("customer"), rest("admin"), as("admin")]);

  const before = await mailOfNewTicket(customer, admin);
  expect(before.trackingMode).toBe("full");

  await turn(page, "Off");
  const without = await mailOfNewTicket(customer, admin);
  expect(without.trackingMode).toBe("off");
  expect(without.html).not.toContain("/t/");

  // The links of what was sent before go on working.
  const link = /\/t\/c\/[\w-]+/.exec(before.html)?.[0] ?? "";
  const followed = await customer.get(link, { maxRedirects: 0 });
  expect(followed.status()).toBe(302);
  expect(followed.headers().location).toContain(before.reference);

  await turn(page, "On: opened and followed");
  const again = await mailOfNewTicket(customer, admin);
  expect(again.trackingMode).toBe("full");
  const pixel = /\/t\/o\/[\w-]+\.gif/.exec(again.html)?.[0] ?? "";
  const forged = pixel.replace(/.\.gif$/, (end) => (end === "A.gif" ? "B.gif" : "A.gif"));
  for (const address of [pixel, forged]) {
    const picture = await customer.get(address);
    expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/gif"]);
  }

  await expect(async () => {
    await page.goto(`/admin/mail/${again.id}`);
    await expect(page.getByRole("main")).toContainText("Opened", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

async function turn(page: Page, to: string) {
  await page.goto("/admin/settings");
  await page.getByLabel("Follow what becomes of mail").selectOption({ label: to });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
}

const Mail = z.object({ id: z.string(), trackingMode: z.string(), html: z.string() });

/** The acknowledgement of a new ticket, once it has left. */
async function mailOfNewTicket(customer: RestClient, admin: RestClient) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `Followed ${randomUUID().slice(0, 8)}`, description: "Acknowledge it." },
  });
  const { reference } = z.object({ reference: z.string() }).parse(await made.json());
  let id = "";
  await expect(async () => {
    const answer = await admin.get(`/api/v1/mail?q=${reference}&status=accepted`);
    const { data } = z
      .object({ data: z.array(z.object({ id: z.string() })) })
      .parse(await answer.json());
    expect(data).toHaveLength(1);
    id = data[0]?.id ?? "";
  }).toPass({ timeout: 20_000 });
  const whole = await admin.get(`/api/v1/mail/${id}`);
  return { ...Mail.parse(await whole.json()), reference };
}
