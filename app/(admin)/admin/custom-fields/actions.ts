"use server";

import { getTranslations } from "next-intl/server";
import { createField } from "@/lib/custom-fields/commands/create-field";
import { reviseField } from "@/lib/custom-fields/commands/revise-field";
import { action } from "@/lib/web/action";
import { fieldFrom, retirementFrom } from "@/lib/web/custom-field-forms";
import { backTo } from "@/lib/web/directory-forms";

const LIST = "/admin/custom-fields";

export const createFieldAction = action(createField, { input: fieldFrom, answer: backTo(LIST) });

export const reviseFieldAction = action(reviseField, {
  input: fieldFrom,
  answer: async () => ({ message: (await getTranslations("customFields"))("saved") }),
});

export const retireFieldAction = action(reviseField, {
  input: retirementFrom,
  answer: backTo(LIST),
});
