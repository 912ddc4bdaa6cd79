import { answerRisk } from "@/lib/changes/commands/answer-risk";
import { createFreeze } from "@/lib/changes/commands/create-freeze";
import { createRiskRule } from "@/lib/changes/commands/create-risk-rule";
import { createTemplate } from "@/lib/changes/commands/create-template";
import { createWindow } from "@/lib/changes/commands/create-window";
import { makeFromTemplate } from "@/lib/changes/commands/make-from-template";
import { templatesFor } from "@/lib/changes/template-queries";
import type { Person } from "@/lib/kernel/actor";
import { type Command, execute } from "@/lib/kernel/command";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { setTheStage } from "./cast";

const DAY_MS = 86_400_000;
const CERTIFICATE = "New certificate for a public name";
const FIRMWARE = "Firmware of an access switch";

/** This day of the week, so many weeks on, at this hour (UTC). */
function dayAt(weekDay: number, hour: number, weeks = 0): Date {
  const today = new Date();
  const ahead = ((weekDay - today.getUTCDay() + 7) % 7) + 7 * weeks;
  const day = new Date(today.getTime() + ahead * DAY_MS);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour));
}
const after = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000);

/**
 * How this desk changes things: when it had better, when it must not, two standard changes of which one
 * failed too often, and a change of high risk that waits for the owner of its service.
 */
export async function changeThings(): Promise<void> {
  const { cast, services } = await setTheStage();
  const { kofi, tom, asha, admin } = cast;
  // It was played so long ago that its keys are forgotten.
  if ((await templatesFor(kofi, { limit: 1 })).rows.length > 0) return;
  let step = 0;
  const does = <Input, Subject>(by: Person, what: Command<Input, Subject>, input: unknown) => {
    step += 1;
    return execute(what, by, input, { key: `bad-monday/changes/${step}` });
  };

  const saturday = dayAt(6, 20);
  await does(kofi, createWindow, {
    ...{ title: "Saturday nights", serviceIds: [services.Payroll, services["E-mail"]] },
    ...{ startsAt: saturday.toISOString(), endsAt: after(saturday, 8).toISOString() },
    ...{ rule: "FREQ=WEEKLY;BYDAY=SA", timeZone: "UTC" },
  });
  const payday = dayAt(4, 6);
  await does(kofi, createFreeze, {
    ...{ title: "Payslips are reckoned", serviceIds: [services.Payroll] },
    ...{ startsAt: payday.toISOString(), endsAt: after(payday, 12).toISOString() },
    ...{ rule: "FREQ=WEEKLY;BYDAY=TH", timeZone: "UTC" },
  });
  await does(admin, createRiskRule, {
    ...{ name: "Nobody gets paid without it", query: "service:Payroll", level: "medium" },
  });

  const words = { testPlan: "Ask for it from outside.", backoutPlan: "Put the old one back." };
  const certificate = await does(kofi, createTemplate, {
    ...{ ...words, name: CERTIFICATE, subject: CERTIFICATE, minutes: 30 },
    ...{ description: "The present one runs out.", serviceId: services["Order portal"] },
    plan: "Install it on the spare, look at it, then on the rest.",
    tasks: [
      { key: "order", title: "Order the certificate" },
      { key: "install", title: "Install it", needs: ["order"] },
    ],
  });
  const firmware = await does(kofi, createTemplate, {
    ...{ ...words, name: FIRMWARE, subject: FIRMWARE, minutes: 60 },
    ...{ description: "The maker advises it.", serviceId: services["Wi-Fi"] },
    plan: "One floor after the other, each after its last phone call.",
  });
  for (const floor of ["first floor", "second floor"]) {
    const planned = { plannedStart: new Date().toISOString() };
    const { id: ticketId } = await does(tom, makeFromTemplate, {
      ...{ templateId: firmware.id, subject: `${FIRMWARE}, ${floor}`, ...planned },
    });
    for (const event of ["submit", "start"]) await does(tom, moveTicket, { ticketId, event });
    await does(tom, moveTicket, {
      ...{ ticketId, event: "finish", outcome: "failed" },
      note: "It came up without its VLANs.",
    });
  }
  const soon = dayAt(2, 9, 1);
  await does(tom, makeFromTemplate, {
    ...{ templateId: certificate.id, plannedStart: soon.toISOString() },
  });

  const { id: ticketId } = await does(tom, createTicket, {
    ...{ type: "change", subject: "Larger peer table on the Lisbon firewall" },
    ...{ serviceId: services.VPN, externalId: "bad-monday/changes/peers" },
    description: "So that a rekey of more than 60 peers does not fill it any more.",
    fields: {
      plan: "Raise the limit to 256, restart the daemon outside of office hours.",
      testPlan: "Rekey 80 peers on the spare.",
      backoutPlan: "Boot the configuration of before.",
      plannedStart: saturday.toISOString(),
      plannedEnd: after(saturday, 1).toISOString(),
    },
  });
  await does(tom, answerRisk, {
    ticketId,
    answers: { reach: "all", known: "never", tested: "part", back: "window", outage: "short" },
  });
  await does(tom, moveTicket, { ticketId, event: "submit" });
  await does(asha, moveTicket, { ticketId, event: "assess_ok" });
  await does(kofi, moveTicket, {
    ticketId,
    event: "authorize",
    note: "The numbers of the spare are convincing.",
  });
}
