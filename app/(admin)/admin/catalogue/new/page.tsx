import { getTranslations } from "next-intl/server";
import { ItemEditor } from "@/components/catalogue/item-editor";
import { Page } from "@/components/layout/page";
import { requireAdmin } from "@/lib/web/session-actor";
import { createItemAction } from "../actions";
import { editorChoices } from "../choices";

export default async function NewItemPage() {
  const person = await requireAdmin();
  const [choices, t] = await Promise.all([
    editorChoices(person),
    getTranslations("catalogue.admin"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: t("add"), trail: [{ href: "/admin/catalogue", name: t("title") }] }}
    >
      <ItemEditor item={null} {...choices} action={createItemAction} />
    </Page>
  );
}
