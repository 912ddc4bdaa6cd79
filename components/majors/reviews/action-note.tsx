import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { ActionItemView } from "@/lib/major-incidents/review-contract";

/** On a ticket: of which review it is an action item, and by when it has to be done. */
export async function ActionNote({ items }: { items: readonly ActionItemView[] }) {
  const t = await getTranslations("majorReviews");
  return items.map((item) => (
    <p
      key={item.id}
      className={`mbe-3 ${item.overdue ? "font-semibold text-danger" : "text-text-2"}`}
    >
      <Link
        href={`/major-incidents/${item.majorIncident.reference}/review`}
        prefetch={false}
        className="hover:underline"
      >
        {t("onTicket", { reference: item.majorIncident.reference })}{" "}
        <When at={item.dueAt} as={item.overdue ? "long" : "hour"} />
      </Link>
    </p>
  ));
}
