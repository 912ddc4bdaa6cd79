import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { policiesFor } from "@/lib/approvals/queries";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { catalogueFor } from "@/lib/catalogue/queries";
import { execute } from "@/lib/kernel/command";
import { type Stage, setTheStage } from "./cast";

const MANAGER = "The manager";
const BOTH = "The manager, then Applications";

const itemsOf = ({ services, teams }: Stage) => [
  {
    name: "A laptop",
    summary: "For somebody new, or in place of one that is too old.",
    category: "Devices",
    serviceId: services["Laptops and desktops"],
    policy: MANAGER,
    form: [
      {
        ...{ key: "model", label: "Which one", kind: "choice", required: true },
        choices: ["Light, 13 inch", "Strong, 16 inch"],
      },
      {
        ...{ key: "why", label: "What it has to be strong for", kind: "long", required: true },
        shownWhen: { field: "model", is: "Strong, 16 inch" },
      },
      { key: "forWhom", label: "Who will use it", kind: "person" },
      { key: "neededBy", label: "Needed by", kind: "date" },
    ],
    tasks: [
      { key: "order", title: "Order it, or take it from the store", dueDays: 2 },
      { key: "install", title: "Install it", dueDays: 4, needs: ["order"] },
      { key: "hand", title: "Hand it over", dueDays: 5, needs: ["install"] },
    ],
  },
  {
    name: "A second screen",
    summary: "27 inch, with the cable that fits.",
    category: "Devices",
    serviceId: services["Laptops and desktops"],
    form: [
      { key: "desk", label: "Which desk", kind: "text", required: true },
      { key: "howMany", label: "How many", kind: "number", required: true, min: 1, max: 2 },
    ],
    tasks: [{ key: "bring", title: "Bring it to the desk", dueDays: 3 }],
  },
  {
    name: "Access to the order portal",
    summary: "For whoever places or approves orders.",
    category: "Access",
    serviceId: services["Order portal"],
    policy: BOTH,
    form: [
      { key: "who", label: "For whom", kind: "person", required: true },
      {
        ...{ key: "role", label: "What they do there", kind: "choice", required: true },
        choices: ["Place orders", "Approve orders"],
      },
      {
        ...{ key: "limit", label: "Up to how much, in euros", kind: "number", required: true },
        ...{ min: 100, max: 50_000, shownWhen: { field: "role", is: "Approve orders" } },
      },
      { key: "agreement", label: "The signed agreement", kind: "file" },
    ],
    tasks: [{ key: "grant", title: "Set up the role", teamId: teams.Applications, dueDays: 1 }],
  },
];

/** What the office can ask for, and who approves it; the things by name. */
export async function fillTheCatalogue(): Promise<Map<string, string>> {
  const stage = await setTheStage();
  const { cast, teams } = stage;
  const known = await policiesFor(cast.admin, { limit: 100 });
  const policies = new Map(known.rows.map(({ name, id }) => [name, id]));
  const manager = { kind: "manager" };
  for (const [name, steps] of [
    [MANAGER, [manager]],
    [BOTH, [manager, { kind: "team", teamId: teams.Applications, quorum: "any" }]],
  ] as const) {
    if (policies.has(name)) continue;
    const key = `policy/${name}`;
    policies.set(name, (await execute(createPolicy, cast.admin, { name, steps }, { key })).id);
  }
  const there = await catalogueFor(cast.admin, {}, { limit: 100 });
  const items = new Map(there.rows.map(({ name, id }) => [name, id]));
  for (const { policy, ...item } of itemsOf(stage).filter(({ name }) => !items.has(name))) {
    const policyId = policy === undefined ? null : policies.get(policy);
    const input = { ...item, policyId };
    const key = `catalogue/${item.name}`;
    items.set(item.name, (await execute(createItem, cast.admin, input, { key })).id);
  }
  return items;
}

/** Two requests on their way: one waits for its approval, one for nobody. */
export async function askForThings(): Promise<void> {
  const [{ cast }, items] = [await setTheStage(), await fillTheCatalogue()];
  for (const [by, name, answers] of [
    [cast.maria, "A laptop", { model: "Strong, 16 inch", why: "Cutting films of the new plant." }],
    [cast.jonas, "A second screen", { desk: "3.014, by the window", howMany: 1 }],
  ] as const) {
    const externalId = `bad-monday/catalogue/${name}`;
    const input = { itemId: items.get(name), answers, externalId };
    await execute(requestItem, by, input, { key: externalId });
  }
}
