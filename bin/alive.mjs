// Asks the web process of this machine whether it lives (or, with `ready`, may be given work).
const path = process.argv[2] === "ready" ? "/api/ready" : "/api/health";
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}${path}`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
