import { createHash } from "node:crypto";
import http from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

const SESSION = `
  select u.name from session s join "user" u on u.id = s.user_id where s.token_hash = $1`;
const ROWS = `
  select t.reference, t.subject, t.state, t.priority, t.updated_at, u.name as requester
  from ticket t join "user" u on u.id = t.requester_id
  where t.open order by t.updated_at desc, t.id desc limit 50`;

/** The floor: the same two queries, and the list as text. */
async function page(secret: string): Promise<string | null> {
  const tokenHash = createHash("sha256").update(secret).digest("base64url");
  const session = await pool.query({ name: "session", text: SESSION, values: [tokenHash] });
  if (session.rows.length === 0) return null;
  const { rows } = await pool.query({ name: "rows", text: ROWS });
  const items = rows.map(
    (row) =>
      `<li><a href="/tickets/${row.reference}">${escaped(row.subject)}</a> ${row.priority} ${row.state} ${escaped(row.requester)} <time>${row.updated_at.toISOString()}</time></li>`,
  );
  return `<!doctype html><html lang="en"><body><main><h1>${escaped(session.rows[0].name)}</h1><ul>${items.join("")}</ul></main></body></html>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const server = http.createServer(async (request, response) => {
  const secret = /(?:^|; )session=([^;]*)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const text = await page(secret).catch(() => null);
  response.writeHead(text === null ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(text ?? "");
});
server.listen(Number(process.env.PORT), "127.0.0.1");
