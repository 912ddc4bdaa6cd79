import { createField } from "@/lib/custom-fields/commands/create-field";
import { customFieldsFor } from "@/lib/custom-fields/queries";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { setTheStage } from "./cast";

const FIELDS = [
  {
    ...{ key: "assetTag", label: "Asset tag", kind: "text", audience: "customers" },
    ...{ types: ["incident"], help: "On the sticker below the device, such as LT-2291." },
  },
  {
    ...{ key: "site", label: "Site", kind: "choice", audience: "customers" },
    ...{ types: ["incident", "request"], choices: ["Lisbon", "Berlin", "At home"] },
  },
  {
    ...{ key: "vendorCase", label: "Vendor case", kind: "text", audience: "desk" },
    ...{ types: ["incident", "problem"], help: "The number under which the vendor works on it." },
  },
] as const;

/** What tickets say of themselves, by the beginning of their subject. */
const VALUES = [
  ["Lisbon: VPN gateway", { site: "Lisbon", vendorCase: "88-1204" }],
  ["Nobody in Lisbon can connect", { site: "Lisbon" }],
  ["Calls drop after ten seconds", { site: "At home", assetTag: "LT-2291" }],
  ["Badge printer prints", { site: "Berlin", assetTag: "PR-0117" }],
] as const;

/** What this desk wants to know of its tickets besides what every desk does. */
export async function askForMore(): Promise<void> {
  const { cast } = await setTheStage();
  const most = { limit: 100 };
  const there = [
    ...(await customFieldsFor(cast.admin, {}, most)).rows,
    ...(await customFieldsFor(cast.admin, { retired: true }, most)).rows,
  ];
  for (const field of FIELDS) {
    if (there.some(({ key }) => key === field.key)) continue;
    await execute(createField, cast.admin, field, { key: `bad-monday/fields/${field.key}` });
  }
  for (const [subject, customFields] of VALUES) {
    const ticket = await prisma.ticket.findFirst({
      where: { subject: { startsWith: subject }, trashEntryId: null },
      select: { id: true, _count: { select: { customValues: true } } },
      orderBy: { createdAt: "asc" },
    });
    if (!ticket || ticket._count.customValues > 0) continue;
    const key = `bad-monday/values/${subject}`;
    await execute(reviseTicket, cast.asha, { ticketId: ticket.id, customFields }, { key });
  }
}
