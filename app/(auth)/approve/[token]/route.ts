import { approvalLinkRoute } from "@/lib/web/approval-link";

export const GET = approvalLinkRoute;
