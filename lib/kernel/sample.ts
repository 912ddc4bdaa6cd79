const sample = (last: number) => `019a0000-0000-7000-8000-${String(last).padStart(12, "0")}`;

/** The identities in the contracts' examples: OpenAPI shows them, and a world in the tests has them. */
export const SAMPLE = {
  organisation: sample(1),
  team: sample(2),
  service: sample(3),
  customer: sample(11),
  agent: sample(12),
  admin: sample(13),
  incident: sample(21),
  problem: sample(22),
  link: sample(23),
  reply: sample(31),
  session: sample(41),
  token: sample(42),
  colleague: sample(14),
  invited: sample(15),
  newcomer: sample(16),
  identity: sample(43),
  accountLink: sample(44),
  passwordReset: sample(45),
  setupToken: "setup-token-of-the-examples",
} as const;
