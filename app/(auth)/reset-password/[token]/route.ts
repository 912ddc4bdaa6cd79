import { linkRoute } from "@/lib/web/link-cookie";

export const GET = linkRoute("password_reset", "/reset-password/new");
