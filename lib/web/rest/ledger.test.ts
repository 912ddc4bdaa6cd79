import { expect, test } from "vitest";
import { makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { effects, mail, mails } from "./ledger";

test("mail and effects are the admins' alone, and need a token that says so", async () => {
  const admin = await makeAdmin();
  const refused = [
    await tokenOf(await makeCustomer()),
    await tokenOf(await makeAgent()),
    await tokenOf(admin, ["read", "write"]),
  ];
  const allowed = await tokenOf(admin, ["admin"]);
  for (const list of [mails, effects]) {
    for (const token of refused) expect((await ask(list, "GET", { token })).status).toBe(403);
    const answer = await ask(list, "GET", { token: allowed });
    expect(answer.status).toBe(200);
    expect(Array.isArray(answer.body.data)).toBe(true);
  }
  const params = { id: "0199aaaa-0000-7000-8000-000000000000" };
  expect((await ask(mail, "GET", { token: allowed, params })).status).toBe(404);
  const query = "?state=lost";
  expect((await ask(effects, "GET", { token: allowed, query })).status).toBe(422);
});
