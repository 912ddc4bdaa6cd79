import { forbidden, redirect } from "next/navigation";
import { REASONS } from "@/lib/people/identities";

type Props = { searchParams: Promise<{ why?: string | string[] }> };

/** Says 403; `forbidden.tsx` says why. */
export default async function RefusedPage({ searchParams }: Props) {
  const { why } = await searchParams;
  if (!REASONS.some((reason) => reason === why)) redirect("/sign-in");
  forbidden();
}
