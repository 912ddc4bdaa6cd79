import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("mail that was stopped by its link is told of among the settings, with the way back", async ({
  as,
  rest,
}) => {
  const [customer, admin] = [await rest("customer"), await rest("admin")];
  const subject = `The lamp hums ${randomUUID().slice(0, 8)}`;
  const made = await customer.post("/api/v1/tickets", {
    data: { type: "incident", subject, description: "All day." },
  });
  const { reference } = (await made.json()) as { reference: string };

  let link: string | null = null;
  await expect
    .poll(
      async () => {
        link = await wayOut(admin, reference);
        return link;
      },
      { timeout: 20_000 },
    )
    .not.toBeNull();
  const page = await as("customer");
  await page.goto(new URL(link ?? "").pathname);
  await page.getByRole("button", { name: `Stop mail about ${reference}` }).click();
  await expect(page.getByRole("main")).toContainText(`You get no more mail about ${reference}.`);

  await page.goto("/account/notifications");
  const stopped = page.getByRole("region", { name: "Mail that you stopped" });
  await expect(stopped).toContainText(reference);
  await stopped.getByRole("button", { name: "Get mail again" }).click();
  await expect(stopped).toBeHidden();
});

/** The way to unsubscribe in a mail about this ticket; null until one is written. */
async function wayOut(admin: RestClient, reference: string): Promise<string | null> {
  const listed = await admin.get("/api/v1/mail?limit=20");
  const { data } = (await listed.json()) as {
    data: { id: string; ticket: { reference: string } | null }[];
  };
  const own = data.find(({ ticket }) => ticket?.reference === reference);
  if (!own) return null;
  const answer = await admin.get(`/api/v1/mail/${own.id}`);
  const { text } = (await answer.json()) as { text: string | null };
  return /https?:\/\/\S+\/unsubscribe\/\S+/.exec(text ?? "")?.[0] ?? null;
}
