import { z } from "zod";
import { id, line } from "@/lib/kernel/text";
import { circleIn } from "@/lib/tasks/order";

const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, "must be one word, such as orderIt");

export const TaskStep = z
  .strictObject({
    key,
    title: line({ max: 200 }),
    ownerId: id.nullable().default(null),
    teamId: id.nullable().default(null),
    /** So many days after it was asked for; null: at no time. */
    dueDays: z.int().min(0).max(365).nullable().default(null),
    /** The tasks that have to be over before it begins. */
    needs: z.array(key).max(30).default([]),
  })
  .meta({ id: "NewCatalogueTask" });

/** The same as it is kept. */
export const TaskStepView = z
  .object({
    ...{ key: z.string(), title: z.string(), ownerId: id.nullable(), teamId: id.nullable() },
    ...{ dueDays: z.number().int().nullable(), needs: z.array(z.string()) },
  })
  .meta({ id: "CatalogueTask" });

/** What has to be done for each request, in the order in which it can be done. */
export const TaskPlan = z
  .array(TaskStep)
  .max(30)
  .superRefine((plan, context) => {
    const keys = plan.map((task) => task.key);
    for (const [at, task] of plan.entries()) {
      if (keys.indexOf(task.key) < at) {
        context.addIssue({ code: "custom", path: [at, "key"], message: "is another task's" });
      }
      if (task.needs.some((needed) => !keys.includes(needed))) {
        context.addIssue({
          code: "custom",
          path: [at, "needs"],
          message: "names no task of these",
        });
      }
    }
    const circle = circleIn(new Map(plan.map((task) => [task.key, task.needs])));
    if (circle) {
      const message = `go in a circle: ${circle.join(" → ")}`;
      const at = plan.findIndex((task) => task.key === circle[0]);
      context.addIssue({ code: "custom", path: [at, "needs"], message });
    }
  });
export type TaskPlan = z.infer<typeof TaskPlan>;
