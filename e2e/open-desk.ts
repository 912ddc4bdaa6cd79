import { Desk } from "@/lib/testing/desk";

/** One desk for all journeys, with the demo world, started and stopped as anybody's would be. */
export default async function openDesk() {
  const desk = await Desk.at({ LOG_LEVEL: "warn", DEMO: "1" });
  await desk.start();
  process.env.MUSTER_DESK_URL = desk.url;
  return async () => {
    const { code } = await desk.stop();
    await desk.remove();
    if (code !== 0) throw new Error(`The desk ended with ${code}:\n${desk.said.join("\n")}`);
  };
}
