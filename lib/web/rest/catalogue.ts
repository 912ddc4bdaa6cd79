import type { Resource } from "../operation";
import * as access from "./access";
import * as approvals from "./approvals";
import * as attachments from "./attachments";
import * as automation from "./automation";
import * as calendars from "./calendars";
import * as catalogueItems from "./catalogue-items";
import * as changeRisk from "./change-risk";
import * as changeTemplates from "./change-templates";
import * as changeWindows from "./change-windows";
import * as changes from "./changes";
import * as checklists from "./checklists";
import * as composing from "./composing";
import * as conversations from "./conversations";
import * as customFields from "./custom-fields";
import * as directory from "./directory";
import * as drills from "./drills";
import * as history from "./history";
import * as inbound from "./inbound";
import * as inboundReports from "./inbound-reports";
import * as inbox from "./inbox";
import * as ledger from "./ledger";
import * as live from "./live";
import * as macros from "./macros";
import * as mailTemplates from "./mail-templates";
import * as maintenance from "./maintenance";
import * as majorIncidents from "./major-incidents";
import * as merging from "./merging";
import * as notifications from "./notifications";
import * as ola from "./ola";
import * as people from "./people";
import * as playbook from "./playbook";
import * as preferences from "./preferences";
import * as priority from "./priority";
import * as problems from "./problems";
import * as push from "./push";
import * as ratings from "./ratings";
import * as repliesToAll from "./replies-to-all";
import * as reviews from "./reviews";
import * as room from "./room";
import * as rota from "./rota";
import * as serviceMap from "./service-map";
import * as settings from "./settings";
import * as sla from "./sla";
import * as standDown from "./stand-down";
import * as tasks from "./tasks";
import * as tickets from "./tickets";
import * as trash from "./trash";
import * as triggerRules from "./trigger-rules";
import * as updates from "./updates";
import * as workload from "./workload";

/** Every resource of REST v1, in the order in which OpenAPI tells of them. */
export const RESOURCES: readonly Resource[] = [
  access,
  tickets,
  merging,
  ola,
  problems,
  conversations,
  history,
  priority,
  sla,
  calendars,
  ratings,
  attachments,
  trash,
  majorIncidents,
  room,
  standDown,
  repliesToAll,
  updates,
  playbook,
  rota,
  triggerRules,
  automation,
  customFields,
  maintenance,
  reviews,
  drills,
  composing,
  macros,
  people,
  directory,
  workload,
  serviceMap,
  notifications,
  inbox,
  preferences,
  push,
  live,
  ledger,
  inbound,
  mailTemplates,
  inboundReports,
  settings,
  catalogueItems,
  approvals,
  tasks,
  checklists,
  changes,
  changeWindows,
  changeRisk,
  changeTemplates,
].flatMap((domain) => Object.values(domain));
