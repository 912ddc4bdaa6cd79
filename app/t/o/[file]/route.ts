import { pixel } from "@/lib/web/mail-hits";

export { pixel as GET, pixel as HEAD };
