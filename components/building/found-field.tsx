import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CheckList } from "@/components/ui/check-list";
import { SelectField } from "@/components/ui/field";
import { LISTED_AT_MOST } from "@/lib/people/naming";
import { FoundList, FoundSelect } from "./found-select";
import type { FindWords } from "./use-found";

/** Where they are found, and in which words. */
const KINDS = {
  people: { addresses: "/api/v1/users", words: "people" },
  staff: { addresses: "/api/v1/users?role=agent /api/v1/users?role=admin", words: "people" },
  services: { addresses: "/api/v1/services?state=current", words: "services" },
  organisations: { addresses: "/api/v1/organisations?state=current", words: "organisations" },
} as const;

type Kind = { kind: keyof typeof KINDS };

/** One of a list that ends before a big desk does: what is behind its end is searched for. */
export function FoundField({ kind, ...field }: ComponentProps<typeof SelectField> & Kind) {
  const finding = useFinding(kind);
  const isWhole = field.options.length < LISTED_AT_MOST;
  return isWhole ? <SelectField {...field} /> : <FoundSelect {...field} {...finding} />;
}

/** Any number of such a list. */
export function FoundChecks({ kind, ...list }: ComponentProps<typeof CheckList> & Kind) {
  const finding = useFinding(kind);
  const isWhole = list.options.length < LISTED_AT_MOST;
  return isWhole ? <CheckList {...list} /> : <FoundList {...list} {...finding} />;
}

function useFinding(kind: Kind["kind"]) {
  const { addresses, words } = KINDS[kind];
  return { addresses, words: useTranslations("ui.find").raw(words) as FindWords };
}
