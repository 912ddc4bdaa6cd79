import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemForm } from "@/components/catalogue/item-form";
import { Page } from "@/components/layout/page";
import { itemFor, nameableFor } from "@/lib/catalogue/queries";
import { isAgent } from "@/lib/kernel/actor";
import { id as Id } from "@/lib/kernel/text";
import { requirePerson } from "@/lib/web/session-actor";
import { requestItemAction } from "./actions";

export default async function ItemPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const name = Id.safeParse((await params).id);
  const item = name.success ? await itemFor(person, name.data) : null;
  if (!item) notFound();
  const asksForPeople = item.form.some(({ kind }) => kind === "person");
  const [people, t] = await Promise.all([
    asksForPeople || isAgent(person) ? nameableFor(person) : [],
    getTranslations("catalogue"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: item.name, trail: [{ href: "/catalogue", name: t("title") }] }}
    >
      {item.summary !== "" && <p className="whitespace-pre-line text-text-2">{item.summary}</p>}
      {item.enabled === false ? (
        <p>{t("off")}</p>
      ) : (
        <ItemForm
          item={item}
          people={people}
          requesters={isAgent(person) ? people : null}
          selfId={person.id}
          action={requestItemAction}
        />
      )}
    </Page>
  );
}
