/** The people of the demo world who have a sign-in. */
export const PERSONAS = {
  admin: { name: "Robin Marsh", email: "admin@example.com" },
  agent: { name: "Asha Kapoor", email: "agent@example.com" },
  secondAgent: { name: "Tom Berger", email: "agent2@example.com" },
  problemManager: { name: "Nadia Voss", email: "nadia.voss@example.com" },
  changeManager: { name: "Kofi Mensah", email: "kofi.mensah@example.com" },
  customer: { name: "Maria Sousa", email: "customer@example.com" },
  customersManager: { name: "Elif Demir", email: "elif.demir@example.com" },
  foreignCustomer: { name: "Jonas Weber", email: "customer2@example.com" },
} as const;

export type Persona = keyof typeof PERSONAS;

export const PASSWORD = "muster-demo-desk";
