import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemEditor } from "@/components/catalogue/item-editor";
import { Page } from "@/components/layout/page";
import { itemFor } from "@/lib/catalogue/queries";
import { id as Id } from "@/lib/kernel/text";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseItemAction } from "../actions";
import { editorChoices } from "../choices";

export default async function EditItemPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const item = name.success ? await itemFor(person, name.data) : null;
  if (!item) notFound();
  const [choices, t] = await Promise.all([
    editorChoices(person),
    getTranslations("catalogue.admin"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: item.name, trail: [{ href: "/admin/catalogue", name: t("title") }] }}
    >
      <ItemEditor item={item} {...choices} action={reviseItemAction} />
    </Page>
  );
}
