import type { Resource } from "../operation";
import * as access from "./access";
import * as attachments from "./attachments";
import * as conversations from "./conversations";
import * as directory from "./directory";
import * as ledger from "./ledger";
import * as notifications from "./notifications";
import * as people from "./people";
import * as tickets from "./tickets";

/** Every resource of REST v1, in the order in which OpenAPI tells of them. */
export const RESOURCES: readonly Resource[] = [
  access,
  tickets,
  conversations,
  attachments,
  people,
  directory,
  notifications,
  ledger,
].flatMap((domain) => Object.values(domain));
