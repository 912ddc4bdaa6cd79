import { linkRoute } from "@/lib/web/link-cookie";

export const GET = linkRoute("invitation", "/invitation");
