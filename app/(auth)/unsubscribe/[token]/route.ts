import { oneClick } from "@/lib/web/mail-doors";
import { signedLinkRoute } from "@/lib/web/signed-link";

export const GET = signedLinkRoute("unsubscribe", "/unsubscribe");
export { oneClick as POST };
