import { followed } from "@/lib/web/mail-hits";

export { followed as GET, followed as HEAD };
