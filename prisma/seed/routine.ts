import { createAutomation } from "@/lib/automation/commands/create-automation";
import { automationsFor } from "@/lib/automation/queries";
import { createChecklist } from "@/lib/checklists/commands/create-checklist";
import { checklistsFor } from "@/lib/checklists/queries";
import { execute } from "@/lib/kernel/command";
import { setTheStage } from "./cast";

const MOST = { limit: 100 };

/** What is done again and again: a rule that goes by the clock, and tasks that go together. */
export async function keepRoutines(): Promise<void> {
  const { cast, teams } = await setTheStage();
  const { admin } = cast;
  const name = "What has been open for a month is looked at on Mondays";
  if (!(await automationsFor(admin, MOST)).rows.some((rule) => rule.name === name)) {
    const rule = {
      ...{ name, trigger: "schedule", enabled: true, query: "is:open created:>30d" },
      schedule: { every: "week", weekdays: [1], at: "06:00", timeZone: "Europe/Lisbon" },
      actions: { addTags: ["a-month-old"] },
    };
    await execute(createAutomation, admin, rule, { key: "bad-monday/routine/rule" });
  }
  const checklist = {
    name: "A laptop was lost",
    tasks: [
      { key: "lock", title: "Lock the laptop from afar", dueDays: 0 },
      { key: "passwords", title: "Have all passwords changed", dueDays: 0 },
      {
        ...{ key: "another", title: "Hand out another one", needs: ["lock"], dueDays: 2 },
        teamId: teams.Workplace ?? null,
      },
    ],
  };
  if (!(await checklistsFor(admin, MOST)).rows.some((one) => one.name === checklist.name)) {
    await execute(createChecklist, admin, checklist, { key: "bad-monday/routine/checklist" });
  }
}
