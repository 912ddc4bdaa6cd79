/** Fills the desk with a bad Monday, its major incident an exercise. Cut off, it goes on where it was. */
export async function practise(): Promise<void> {
  // Hardly any worker ever does it, so none has it at hand.
  const { seedPractice } = await import("@/prisma/seed");
  await seedPractice();
}
