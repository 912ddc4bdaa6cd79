import { fillTheCatalogue } from "../catalogue";
import { writeMacros } from "../macros";
import { play, type Story } from "../script";

const STORIES: readonly Story[] = [
  {
    by: "maria",
    subject: "Badge printer prints blank cards",
    description: "The printer at reception feeds the card and gives it back white.",
    service: "Printing",
    urgency: "low",
    lines: [
      { by: "tom", moves: { event: "start" } },
      { by: "tom", says: "Thank you, Maria. I will come by at two and change the ribbon." },
      { by: "maria", reacts: "👍" },
      {
        by: "tom",
        moves: {
          event: "resolve",
          resolutionCode: "fixed",
          resolutionNote:
            "The ribbon had run out. There is a new one in, and two spares in the drawer.",
        },
      },
      { by: "maria", moves: { event: "confirm" } },
    ],
  },
  {
    by: "jonas",
    subject: "Outlook add-in asks for my password on each start",
    description: "Since last week's update the **archive** add-in asks every single morning.",
    service: "E-mail",
    lines: [
      { by: "tom", moves: { event: "start" } },
      {
        by: "tom",
        notes: "Known with add-in 4.2: the token cache is not written. 4.2.1 should mend it.",
      },
      {
        by: "tom",
        moves: {
          event: "hold",
          reason: "awaiting_requester",
          message: "Could you tell me which version *File → Add-ins* shows?",
        },
      },
    ],
  },
  {
    by: "asha",
    for: "maria",
    subject: "Cannot upload attachments over 20 MB in the order portal",
    description: "Maria called: drawings of 25 MB end with “request entity too large”.",
    service: "Order portal",
    impact: "medium",
    urgency: "medium",
    lines: [
      { by: "asha", gives: "nadia" },
      { by: "nadia", moves: { event: "start" } },
      {
        by: "nadia",
        says: "We raised the limit in the test system and will move it over tonight.",
      },
      { by: "nadia", notes: "Limit sits in the gateway, not in the app: `client_max_body_size`." },
      { by: "nadia", tags: ["gateway", "upload"] },
    ],
  },
  {
    by: "elif",
    subject: "Second screen stays black after docking",
    description: "Only after lunch, never in the morning. The cable has been changed already.",
    service: "Laptops and desktops",
    urgency: "medium",
  },
  {
    by: "grace",
    subject: "Expenses of October show the wrong currency",
    description: "All my receipts in **CHF** are listed as EUR, with the same figure.",
    service: "Payroll",
    urgency: "high",
    lines: [
      { by: "nadia", rates: { impact: "medium", note: "All travellers of Contoso have it." } },
    ],
  },
  {
    by: "maria",
    subject: "VPN drops every few minutes at home",
    description:
      "It reconnects by itself, but each call is gone.\n\n- since Tuesday\n- wired as well as Wi-Fi",
    service: "VPN",
    urgency: "medium",
    lines: [
      { by: "asha", moves: { event: "start" } },
      {
        by: "asha",
        says: "Thank you, Maria. Does it happen at fixed intervals, say every five minutes?",
      },
      {
        by: "asha",
        edits: "Thank you, Maria. Does it happen at fixed intervals, say every **four** minutes?",
      },
      { by: "asha", adds: "elif" },
      { by: "maria", says: "Now that you say it: yes, nearly to the second." },
      { by: "elif", reacts: "👍" },
      {
        by: "asha",
        notes: "@Tom Berger, four minutes is the keep-alive of the gateway, is it not?",
      },
      { by: "tom", reacts: "👀" },
    ],
  },
  {
    by: "jonas",
    subject: "Meeting room Lisbon: Wi-Fi is slow",
    description: "Video freezes in the back half of the room.",
    service: "Wi-Fi",
    urgency: "low",
    lines: [
      { by: "tom", moves: { event: "start" } },
      {
        by: "tom",
        moves: { event: "hold", reason: "awaiting_vendor", note: "Second access point ordered." },
      },
    ],
  },
  {
    by: "grace",
    subject: "Laptop does not wake up",
    description: "It needs the power button held for ten seconds.",
    service: "Laptops and desktops",
    lines: [
      { by: "tom", moves: { event: "start" } },
      {
        by: "tom",
        moves: {
          event: "resolve",
          resolutionCode: "workaround",
          resolutionNote:
            "Hibernation is off until the maker's new firmware is out. Please tell us whether that helps.",
        },
      },
    ],
  },
  {
    by: "tom",
    for: "jonas",
    subject: "test test",
    description: "Only to see whether the new form works.",
    service: "Printing",
    lines: [
      { by: "tom", notes: "It does." },
      { by: "tom", trashes: "all", because: "A test." },
    ],
  },
  {
    by: "jonas",
    subject: "Calendar invitations arrive twice",
    description: "One from the room, one from the person who booked it.",
    service: "E-mail",
    lines: [
      { by: "asha", moves: { event: "start" } },
      { by: "asha", notes: "Grace asked for the same last week, she is on the old plan." },
      { by: "asha", trashes: "that", because: "Wrong customer." },
      { by: "asha", says: "Thank you, Jonas. We switch the room's own message off tonight." },
    ],
  },
];

/** A desk on an ordinary day: a little of everything, nothing on fire. */
export async function quietDesk(): Promise<void> {
  await play("quiet-desk", STORIES);
  await writeMacros();
  await fillTheCatalogue();
}
