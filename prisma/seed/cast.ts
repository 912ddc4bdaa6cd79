import { prisma } from "@/lib/db/client";
import type { Person, Role } from "@/lib/kernel/actor";
import { hashPassword } from "@/lib/people/password";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";

/** The password of every demo sign-in; demo worlds exist on the embedded database only. */
export const DEMO_PASSWORD = "muster-demo-desk";

const ORGANISATIONS = { Northwind: ["northwind.example"], Contoso: ["contoso.example"] };
const TEAMS = ["Network", "Workplace", "Applications"] as const;
type Wish = {
  team: (typeof TEAMS)[number];
  description: string;
  criticality?: string;
  needs?: readonly string[];
};

const SERVICES: Record<string, Wish> = {
  VPN: {
    team: "Network",
    description: "Remote access to the company network",
    criticality: "high",
  },
  "Wi-Fi": { team: "Network", description: "Wireless network in all offices" },
  "E-mail": {
    team: "Workplace",
    description: "Mailboxes, calendars and distribution lists",
    criticality: "high",
  },
  "Laptops and desktops": { team: "Workplace", description: "Computers and their accessories" },
  Printing: {
    team: "Workplace",
    description: "Office printers and follow-me printing",
    criticality: "low",
    needs: ["Wi-Fi"],
  },
  "Order portal": {
    team: "Applications",
    description: "Where customers place and follow orders",
    needs: ["VPN", "E-mail"],
  },
  Payroll: {
    team: "Applications",
    description: "Payslips, time sheets and expenses",
    needs: ["VPN"],
  },
};

type Part = {
  name: string;
  email: string;
  role: Role;
  organisation?: keyof typeof ORGANISATIONS;
  orgManager?: boolean;
  teams?: (typeof TEAMS)[number][];
  grants?: string[];
};

const CAST = {
  admin: { name: "Robin Marsh", email: "admin@example.com", role: "admin" },
  asha: {
    name: "Asha Kapoor",
    email: "agent@example.com",
    role: "agent",
    teams: ["Network", "Applications"],
    grants: ["lead", "mi_manager"],
  },
  tom: {
    name: "Tom Berger",
    email: "agent2@example.com",
    role: "agent",
    teams: ["Workplace", "Network"],
  },
  nadia: {
    name: "Nadia Voss",
    email: "nadia.voss@example.com",
    role: "agent",
    teams: ["Applications"],
    grants: ["problem_manager"],
  },
  kofi: {
    name: "Kofi Mensah",
    email: "kofi.mensah@example.com",
    role: "agent",
    teams: ["Network"],
    grants: ["change_manager", "approver"],
  },
  maria: {
    name: "Maria Sousa",
    email: "customer@example.com",
    role: "customer",
    organisation: "Northwind",
  },
  elif: {
    name: "Elif Demir",
    email: "elif.demir@example.com",
    role: "customer",
    organisation: "Northwind",
    orgManager: true,
  },
  jonas: {
    name: "Jonas Weber",
    email: "customer2@example.com",
    role: "customer",
    organisation: "Contoso",
  },
  grace: {
    name: "Grace Okafor",
    email: "grace.okafor@example.com",
    role: "customer",
    organisation: "Contoso",
  },
} satisfies Record<string, Part>;

export type Cast = Record<keyof typeof CAST, Person>;
export type Stage = { cast: Cast; services: Record<string, string>; teams: Record<string, string> };

/** The people, teams, organisations and services of every demo world. */
export async function setTheStage(): Promise<Stage> {
  const organisations = new Map<string, string>();
  for (const [name, domains] of Object.entries(ORGANISATIONS)) {
    const made = { where: { name }, create: { name, domains }, update: {} };
    organisations.set(name, (await prisma.organisation.upsert(made)).id);
  }
  const teams: Record<string, string> = {};
  for (const name of TEAMS) {
    teams[name] = (await prisma.team.upsert({ where: { name }, create: { name }, update: {} })).id;
  }
  const services: Record<string, string> = {};
  for (const [name, { team, description, criticality = "normal" }] of Object.entries(SERVICES)) {
    const create = { name, description, teamId: teams[team] ?? null, criticality };
    services[name] = (await prisma.service.upsert({ where: { name }, create, update: {} })).id;
  }
  await prisma.serviceDependency.createMany({
    data: Object.entries(SERVICES).flatMap(([name, { needs = [] }]) =>
      needs.map((other) => ({
        serviceId: services[name] ?? "",
        dependsOnId: services[other] ?? "",
      })),
    ),
    skipDuplicates: true,
  });

  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people: [string, Person][] = [];
  for (const [key, part] of Object.entries<Part>(CAST)) {
    const row = await prisma.user.upsert({
      where: { email: part.email },
      create: {
        name: part.name,
        email: part.email,
        role: part.role,
        organisationId: organisations.get(part.organisation ?? "") ?? null,
        orgManager: part.orgManager ?? false,
        grants: part.grants ?? [],
        passwordHash,
        teams: { create: (part.teams ?? []).map((name) => ({ teamId: teams[name] ?? "" })) },
      },
      update: {},
      ...PERSON_SHAPE,
    });
    people.push([key, personOf(row, "session")]);
  }
  return { cast: Object.fromEntries(people) as Cast, services, teams };
}
