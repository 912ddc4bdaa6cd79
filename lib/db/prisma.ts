/**
 * What statements in SQL are made of, and the types of tables. Prisma's client has it too, but with the
 * whole schema behind it.
 */
export * as Prisma from "./generated/internal/prismaNamespace";
