import { openApiRoute } from "@/lib/web/openapi-route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = openApiRoute;
