"use server";

import { getTranslations } from "next-intl/server";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { reviseItem } from "@/lib/catalogue/commands/revise-item";
import { action } from "@/lib/web/action";
import { itemInput } from "@/lib/web/catalogue-forms";

export const createItemAction = action(createItem, {
  input: itemInput,
  answer: () => ({ goTo: "/admin/catalogue" }),
});

export const reviseItemAction = action(reviseItem, {
  input: itemInput,
  answer: async () => ({ message: (await getTranslations("catalogue.admin"))("saved") }),
});
