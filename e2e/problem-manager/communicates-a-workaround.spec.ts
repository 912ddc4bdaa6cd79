import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";
import { move } from "../moves";

test("a problem manager tells every incident of the workaround, and customers find it", async ({
  as,
  rest,
}) => {
  const [customer, maker] = [await rest("customer"), await rest("problemManager")];
  const mark = randomUUID().slice(0, 8);
  const incidents = [
    await made(customer, {
      subject: `The screen stays black ${mark}`,
      description: "After lunch.",
    }),
    await made(customer, { subject: `Black screen again ${mark}`, description: "Since noon." }),
  ];
  const problem = await made(maker, {
    ...{
      type: "problem",
      subject: `Driver hangs after sleep ${mark}`,
      description: "Firmware 12.",
    },
  });
  for (const { id } of incidents) {
    const linked = await maker.post(`/api/v1/tickets/${id}/links`, {
      data: { kind: "caused_by", toId: problem.id },
    });
    expect(linked.status(), await linked.text()).toBe(201);
  }

  const manager = await as("problemManager");
  await manager.goto(`/tickets/${problem.reference}`);
  const pane = manager.getByRole("article").first();
  await move(manager, "Publish workaround", {
    write: {
      "Note for colleagues": "Kill the driver's service.",
      "Message to the requester": `Hold the power button for ten seconds, ${mark}.`,
    },
  });
  await expect(pane).toContainText("No incident was told, 2 were not.");
  await manager.getByRole("link", { name: "Communicate the workaround…" }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toContainText(problem.reference);
  await expect(
    manager.getByRole("checkbox", { name: incidents[0]?.reference ?? "none" }),
  ).toBeChecked();
  await manager.getByRole("button", { name: "Tell them" }).click();
  await expect(manager).toHaveURL(/\/tickets\//);

  // The run is over once both say that they were told.
  for (const { id } of incidents) {
    await expect
      .poll(async () => (await customer.get(`/api/v1/tickets/${id}/replies`)).text(), {
        timeout: 20_000,
      })
      .toContain(`Hold the power button for ten seconds, ${mark}.`);
  }
  await manager.goto(`/tickets/${problem.reference}`);
  await expect(pane).toContainText("2 incidents were told, none waits.");
  await expect(manager.getByRole("link", { name: "Communicate the workaround…" })).toHaveCount(0);

  const reader = await as("customer");
  await reader.goto(`/known-errors?q=${mark}`);
  const known = reader.getByRole("article");
  await expect(known).toHaveCount(1);
  await expect(known).toContainText("Hold the power button");
  await expect(reader.getByText("Kill the driver")).toHaveCount(0);
  await expect(reader.getByText("hangs after sleep")).toHaveCount(0);
});

async function made(by: RestClient, data: object) {
  const answer = await by.post("/api/v1/tickets", { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: string; reference: string };
}
