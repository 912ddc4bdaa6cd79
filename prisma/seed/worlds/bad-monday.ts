import { askForThings } from "../catalogue";
import { changeThings } from "../changes";
import { planTheEvening } from "../evening";
import { askForMore } from "../fields";
import { errorWindow } from "../files";
import { writeMacros } from "../macros";
import { lisbonIsDown } from "../major-incident";
import { whatLiesBehind } from "../practice";
import { keepRoutines } from "../routine";
import { play, type Story } from "../script";
import { promiseMore } from "../service-levels";
import { makeWishes } from "../wishes";
import { quietDesk } from "./quiet-desk";

/** What a whole office tells the desk when its network goes down, in their own words. */
const REPORTS = [
  ["maria", "VPN is down", "It says “gateway not reachable”. My whole team has it."],
  ["elif", "Nobody in Lisbon can connect", "All forty of us. The phones go to voicemail too."],
  ["jonas", "Remote access fails since 9:02", "I tried three times and a restart."],
  ["grace", "No VPN, no order portal", "We cannot take orders. Customers are calling."],
  ["maria", "Shared drives gone", "Everything under S: has a red cross."],
  ["jonas", "Calls drop after ten seconds", "Soft phone, at home, on the VPN."],
  ["elif", "Cannot sign in from the warehouse", "The scanners show “no connection”."],
  ["grace", "Is there an outage?", "The portal says nothing, so I ask."],
] as const;

const FIREWALL_LOG = [
  "09:00:41 fw-lis-01 ipsecd[412]: rekey of 61 peers begins",
  "09:00:58 fw-lis-01 ipsecd[412]: peer table is full (64), oldest dropped",
  "09:01:02 fw-lis-01 kernel: watchdog: cpu 1 stuck for 22 s",
  "09:01:03 fw-lis-01 kernel: rebooting",
  "",
].join("\n");

const STORIES: readonly Story[] = [
  {
    by: "asha",
    for: "elif",
    subject: "Lisbon: VPN gateway not reachable for the whole office",
    description: "First report by phone at 9:02. About sixty people cannot work.",
    service: "VPN",
    impact: "high",
    urgency: "high",
    lines: [
      { by: "asha", moves: { event: "start" } },
      { by: "asha", tags: ["lisbon", "outage"] },
      {
        by: "asha",
        notes: "fw-lis-01 answers no ping since 9:01. Matches last night's firmware change.",
        files: [{ name: "fw-lis-01.log", text: FIREWALL_LOG }],
      },
      {
        by: "asha",
        says: "We see it too and are working on it. The next news will be here at 9:30.",
      },
      { by: "elif", reacts: "❤️" },
      { by: "asha", adds: "nadia" },
      { by: "tom", notes: "Vendor called, case 88-1204. They ask for the crash log." },
      { by: "asha", reacts: "👀" },
      {
        by: "elif",
        says: "Thank you. Shall we send people home? This is what everybody sees.",
        files: [{ name: "gateway-not-reachable.png", image: errorWindow }],
      },
      { by: "asha", says: "Please wait for 9:30. We are rolling the change back." },
    ],
  },
  ...REPORTS.map(
    ([by, subject, description], at): Story => ({
      by,
      subject,
      description,
      service: at === 3 ? "Order portal" : "VPN",
      urgency: "high",
      lines:
        at % 3 === 0 ? [{ by: "tom", rates: { impact: "medium", note: "Part of Lisbon." } }] : [],
    }),
  ),
  {
    by: "grace",
    subject: "Order portal: checkout answers “502”",
    description: "One order in three. Reloading helps sometimes.",
    service: "Order portal",
    urgency: "high",
    lines: [
      { by: "nadia", moves: { event: "start" } },
      { by: "nadia", rates: { impact: "high", note: "Checkout is down for every shop." } },
      { by: "nadia", notes: "Session store sits behind the VPN in Lisbon: same cause." },
    ],
  },
  {
    by: "jonas",
    subject: "VPN???",
    description: "Sent by mistake, I wrote a proper one already.",
    service: "VPN",
    lines: [{ by: "nadia", trashes: "all", because: "Reported twice by the same person." }],
  },
  {
    by: "grace",
    subject: "Is the status page right?",
    description: "It says that all is well.",
    service: "Order portal",
    lines: [
      { by: "nadia", says: "It is not, we put it right in a minute." },
      { by: "nadia", says: "The vendor's engineer can be reached at his private number." },
      { by: "nadia", trashes: "that", because: "Not for customers." },
    ],
  },
];

/**
 * The day on which everything comes at once, on top of an ordinary one; its major incident is in
 * earnest unless it is asked for as a drill.
 */
export async function badMonday({ drill = false } = {}): Promise<void> {
  await quietDesk();
  await promiseMore();
  await play("bad-monday", STORIES);
  await writeMacros();
  await lisbonIsDown(drill);
  await whatLiesBehind();
  await makeWishes();
  await askForThings();
  await changeThings();
  await askForMore();
  await keepRoutines();
  await planTheEvening();
}
