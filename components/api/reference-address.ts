/** Where a subject stands, and one operation of it. */
export function referenceAddress(slug: string, operation?: string): string {
  const page = `/api/docs?about=${slug}`;
  return operation === undefined ? page : `${page}#${operation}`;
}
