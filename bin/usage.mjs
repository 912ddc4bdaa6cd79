const ELSEWHERE = `Every variable stands in .env.example, and how a desk is run in docs/operations.md.`;

export const START = `npm start

  Runs the desk on http://localhost:3000 until it is stopped: installs and builds what is missing,
  starts its own PostgreSQL, brings the database up to date, and keeps web and worker running.
  \`npm run dev\` does the same and reloads when the code changes.

  It takes no options. What can be set stands in the environment or in .env, above all:

  PORT           where it listens (3000)
  APP_URL        the address people open (http://localhost:$PORT)
  DATA_DIR       the database, attachments and secrets (.data)
  DATABASE_URL   a PostgreSQL of your own instead; then APP_URL and AUTH_SECRET are needed too
  SMTP_URL       the server that takes outgoing mail (none: mail is shown to admins, not sent)
  DEMO=0         no demo world on the first start

${ELSEWHERE}`;

const alone = (name, what) => `npm run ${name}

  Runs ${what} alone, beside any number of others, until it is stopped. The database is brought up
  to date first.

  It takes no options. DATABASE_URL, APP_URL and AUTH_SECRET are needed in the environment or in
  .env, and are alike everywhere.

${ELSEWHERE}`;

export const WEB = alone("web", "a web process");
export const WORKER = alone("worker", "a worker");
