/** What a year of tickets is told in. Everything is picked from here by number, so a history is always the same. */
export const THINGS = [
  ...["VPN", "Wi-Fi on the third floor", "laptop", "docking station", "second screen", "printer"],
  ...["badge reader", "calendar", "shared mailbox", "order portal", "time sheet", "payslip"],
  ...["archive folder", "phone", "headset", "scanner", "password", "expense report"],
  ...["distribution list", "meeting room display", "backup", "certificate", "spreadsheet", "login"],
];

export const TROUBLES = [
  ...["does not start", "is slow since this morning", "asks for a password again and again"],
  ...["shows an error after the update", "cannot be reached from home", "loses its connection"],
  ...["prints blank pages", "shows the wrong name", "is missing since Monday", "freezes at noon"],
  ...[
    "says that access is denied",
    "opens with empty fields",
    "makes a noise",
    "is not in the list",
  ],
];

export const WISHES = [
  ...["A new", "Access to the", "A replacement for my", "An extension of the", "A move of my"],
  ...["A licence for the", "An account for the", "A copy of the", "Training for the"],
];

export const GREETINGS = ["Hello,", "Good morning,", "Dear team,", "Hi,", "Good afternoon,"];
export const CLOSINGS = ["Kind regards", "Thank you", "Best regards", "Many thanks", "With thanks"];

export const ASKED = [
  "It began after the last update and has come back every day since then.",
  "I have restarted the computer twice and it changed nothing at all.",
  "A colleague at the next desk has the same, the others do not.",
  "It works for about ten minutes and then stops without any message.",
  "I need it for the end of the month, so it is rather pressing for us.",
  "The message that I see has a number, but the window closes before I can read it.",
  "Yesterday afternoon everything was still as it should be.",
  "On my private phone the very same thing works without any trouble.",
  "My manager asked me to tell you, because the whole team waits for it.",
  "I can be reached by phone until four, and tomorrow from nine again.",
  "There was a similar case in spring, perhaps the same thing helps again.",
  "I have attached nothing, since there is nothing to be seen on a picture.",
  "When I sign in from the other building, it behaves as expected.",
  "Only the first attempt of the day fails, the second one usually goes through.",
  "Please tell me whether I should bring the device to your office.",
  "It is not urgent for me, but it may be for those who travel next week.",
  "We have changed the cable and the socket already.",
  "The list shows the old entry, although the new one was confirmed by mail.",
  "I would rather not install anything by myself.",
  "If somebody comes by, the door is open and the screen is unlocked.",
];

export const ANSWERED = [
  "Thank you for telling us, we are looking at it right now.",
  "Could you tell us when you saw it for the last time, as exactly as possible?",
  "We have found the cause in the settings and have put them right.",
  "Please sign out everywhere and in again, and tell us whether it helped.",
  "The vendor knows of it and has promised a correction for this week.",
  "We have moved your account to the other server, where it should not happen.",
  "There is nothing that you need to do, we shall write as soon as it is done.",
  "A replacement lies ready for you at the reception from two on.",
  "We could see it in the log: the certificate had run out during the night.",
  "Your colleague was concerned too, and both are mended with the same step.",
  "Until then, the old way over the portal works as well.",
  "We have taken note of the number and handed it to the network team.",
  "It took a little longer, because the part had to be ordered first.",
  "If it comes back, just answer here and we go on where we stopped.",
  "The change was made last night and reached your computer this morning.",
];

export const NOTED = [
  "Same pattern as last week, see the log of the gateway.",
  "Needs the admin of the mail server, who is back tomorrow.",
  "Checked the licence: two seats are free.",
  "Vendor case opened, they ask for a trace.",
  "User is in the pilot group, so the new profile applies.",
];

/** Each stands in one ticket of two hundred, and nowhere else. */
export const RARE = [
  ...["toner", "gyroscope", "harbour", "lantern", "walnut", "compass", "meridian", "quartz"],
  ...["saffron", "trellis", "umbrella", "velvet", "willow", "zeppelin", "anchor", "basalt"],
  ...["cobalt", "driftwood", "ember", "falcon"],
];
