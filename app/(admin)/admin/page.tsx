import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function AdminPage() {
  await requireAdmin();
  redirect("/admin/people");
}
