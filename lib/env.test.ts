import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { exampleFile } from "./env-example";

describe("the environment", () => {
  it("needs nothing: the defaults are the embedded database with its demo world", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      isEmbedded: true,
      isDemo: true,
      LOG_LEVEL: "info",
      EGRESS_ALLOW: [],
    });
  });

  it("takes an empty value for an absent one", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" }).PORT).toBe(3000);
  });

  it("gives a worker two thirds of a web process's connections, and never less than three", () => {
    const held = (role: string, most?: string) =>
      readEnv({ MUSTER_ROLE: role, DATABASE_CONNECTIONS: most }).connections;
    expect([held("web"), held("worker")]).toEqual([6, 4]);
    expect([held("web", "20"), held("worker", "20")]).toEqual([20, 14]);
    expect([held("web", "3"), held("worker", "3")]).toEqual([3, 3]);
  });

  it("names every fault in one message", () => {
    const bad = { PORT: "http", DATABASE_URL: "mysql://x/y", DEMO: "yes", EGRESS_ALLOW: "nowhere" };
    expect(() => readEnv(bad)).toThrow(/PORT.*DATABASE_URL.*DEMO.*EGRESS_ALLOW/s);
  });

  it("asks for APP_URL and AUTH_SECRET once the database is one's own", () => {
    const own = { DATABASE_URL: "postgresql://localhost/desk" };
    expect(() => readEnv(own)).toThrow(/APP_URL: is required.*AUTH_SECRET: is required/s);
  });

  it("never shows a demo on a database of one's own", () => {
    const own = {
      DATABASE_URL: "postgresql://localhost/desk",
      APP_URL: "https://desk.example.com/",
      AUTH_SECRET: "x".repeat(32),
      DEMO: "1",
    };
    expect(readEnv(own)).toMatchObject({ isDemo: false, APP_URL: "https://desk.example.com" });
  });

  it("refuses a short secret and half a bucket", () => {
    expect(() => readEnv({ AUTH_SECRET: "short" })).toThrow(/at least 32/);
    expect(() => readEnv({ S3_BUCKET: "files" })).toThrow(/S3_ENDPOINT.*S3_SECRET_ACCESS_KEY/s);
  });

  it("takes an OpenID provider whole, over https or from this machine", () => {
    const provider = { OIDC_CLIENT_ID: "desk", OIDC_CLIENT_SECRET: "s" };
    expect(() => readEnv(provider)).toThrow(/OIDC_ISSUER: is required with the other OIDC_/);
    const plain = { ...provider, OIDC_ISSUER: "http://id.example.com" };
    expect(() => readEnv(plain)).toThrow(/must begin with https/);
    const here = { ...provider, OIDC_ISSUER: "http://localhost:9000" };
    expect(readEnv(here)).toMatchObject(here);
  });

  it("takes addresses and networks of proxies, and nothing else for one", () => {
    const list = { TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8" };
    expect(readEnv(list).TRUSTED_PROXIES).toEqual(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);
    expect(readEnv({}).TRUSTED_PROXIES).toEqual([]);
    for (const wrong of ["*", "proxy.example.com", "10.0.0.0/33", "1", "::/129", "10.0.0.0/8/8"]) {
      expect(() => readEnv({ TRUSTED_PROXIES: wrong }), wrong).toThrow(/TRUSTED_PROXIES/);
    }
  });

  it("is told in full by .env.example", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(exampleFile());
  });
});
