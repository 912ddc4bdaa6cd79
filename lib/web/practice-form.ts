import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { askForPractice } from "@/lib/major-incidents/practice";

/** Only the demo's desk is ever filled with a made-up day. */
export const practiceForm = {
  input: z.strictObject({}),
  async run(person: Person) {
    if (!env.isDemo || !isAgent(person)) throw notFound();
    await askForPractice();
    const t = await getTranslations("majors");
    return { message: t("practice.begun") };
  },
};
