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
  upload: sample(33),
  sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
  session: sample(41),
  token: sample(42),
  invited: sample(15),
  accountLink: sample(44),
  passwordReset: sample(45),
  password: "a password of the examples",
  linkToken: "invitation-token-of-the-examples",
  resetToken: "reset-token-of-the-examples",
  totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  totpCode: "503347",
  recoveryCode: "abcde-fghij-23456",
  setupToken: "setup-token-of-the-examples",
} as const;
