import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("Maria fills in a field of every kind without JavaScript, and a refusal keeps them all", async ({
  as,
  rest,
}) => {
  const word = randomUUID().slice(0, 6);
  const label = (kind: string) => `The ${kind} ${word}`;
  const robin = await rest("admin");
  const made: string[] = [];
  for (const kind of ["text", "long", "number", "date", "choice", "choices", "checkbox"]) {
    const answer = await robin.post("/api/v1/custom-fields", {
      data: {
        ...{ key: `${kind}${word}`, label: label(kind), kind, types: ["request"] },
        audience: "customers",
        ...(kind.startsWith("choice") ? { choices: ["Oak, light", "Ash", "Pine"] } : {}),
        ...(kind === "number" ? { min: 1, max: 9 } : {}),
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    made.push(((await answer.json()) as { id: string }).id);
  }

  const page = await as("customer", { javaScriptEnabled: false });
  await page.goto("/requests/new?type=request");
  const subject = `A table ${word}`;
  await page.getByLabel("What you need").fill(subject);
  await page.getByLabel("Details").fill("For six.");
  await page.getByLabel(label("text")).fill("By the window");
  await page.getByLabel(label("long")).fill("Round,\nor nearly so.");
  await page.getByLabel(label("number")).fill("99");
  await page.getByLabel(label("date")).fill("2031-03-01");
  await page.getByLabel(label("choice"), { exact: true }).selectOption("Ash");
  const several = page.getByRole("group", { name: label("choices") });
  await several.getByLabel("Oak, light").check();
  await several.getByLabel("Pine").check();
  await page.getByLabel(label("checkbox")).check();
  await page.getByRole("button", { name: "Send" }).click();

  await expect(page.getByRole("main").getByRole("alert")).toContainText(label("number"));
  await expect(page.getByLabel(label("number"))).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(label("number"))).toHaveValue("99");
  await expect(page.getByLabel(label("text"))).toHaveValue("By the window");
  await expect(page.getByLabel(label("long"))).toHaveValue("Round,\nor nearly so.");
  await expect(page.getByLabel(label("date"))).toHaveValue("2031-03-01");
  await expect(page.getByLabel(label("choice"), { exact: true })).toHaveValue("Ash");
  await expect(several.getByLabel("Oak, light")).toBeChecked();
  await expect(several.getByLabel("Ash")).not.toBeChecked();
  await expect(several.getByLabel("Pine")).toBeChecked();
  await expect(page.getByLabel(label("checkbox"))).toBeChecked();

  await page.getByLabel(label("number")).fill("6");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  const told = page.getByRole("region", { name: "What was told besides" });
  for (const value of ["By the window", "or nearly so.", "6", "Ash", "Oak, light", "Pine", "Yes"]) {
    await expect(told).toContainText(value);
  }

  for (const id of made) {
    const known = await robin.get(`/api/v1/custom-fields/${id}`);
    const over = await robin.patch(`/api/v1/custom-fields/${id}`, {
      data: { retired: true },
      headers: { "If-Match": String(known.headers().etag) },
    });
    expect(over.status(), await over.text()).toBe(200);
  }
});

test("without JavaScript the inbox stands beside its navigation, and a refused snooze says so", async ({
  as,
  rest,
}) => {
  const [maria, asha] = [await rest("customer"), await rest("agent")];
  const subject = `The blind is stuck ${randomUUID().slice(0, 8)}`;
  const made = await maria.post("/api/v1/tickets", {
    data: { subject, description: "Half way down." },
  });
  const { id } = (await made.json()) as { id: string };
  const { id: self } = (await (await asha.get("/api/v1/me")).json()) as { id: string };
  await asha.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  await maria.post(`/api/v1/tickets/${id}/replies`, { data: { body: "Any news?" } });
  const rowOf = async () => (await asha.get(`/api/v1/inbox/${id}`)).status();
  await expect.poll(rowOf, { timeout: 20_000 }).toBe(200);

  const page = await as("agent", { javaScriptEnabled: false });
  await page.goto("/inbox");
  await expect(page.getByRole("link", { name: "My work" })).toBeVisible();
  const { width = 0 } = (await page.getByRole("main").boundingBox()) ?? {};
  expect(width).toBeGreaterThan(800);
  const row = page.getByRole("list", { name: "Inbox" }).getByRole("listitem").filter({
    hasText: subject,
  });
  // By keyboard: whether something still moves is not to be found out without script.
  await row.getByRole("button", { name: /^Snooze/ }).press("Enter");
  await row.getByRole("button", { name: "Snooze until then" }).press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
});
