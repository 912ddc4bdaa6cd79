import { describe, expect, it } from "vitest";
import { clientOf, proxiesOf } from "./trusted-proxies";

const proxies = proxiesOf(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);

describe("whose request it is", () => {
  it("is the peer's where no proxy is trusted, whatever it claims", () => {
    expect(clientOf("127.0.0.1", "203.0.113.7", proxiesOf([]))).toBe("127.0.0.1");
    expect(clientOf("198.51.100.1", "203.0.113.7", proxies)).toBe("198.51.100.1");
  });

  it("is the client's that a trusted proxy names", () => {
    expect(clientOf("127.0.0.1", "203.0.113.7", proxies)).toBe("203.0.113.7");
    expect(clientOf("::ffff:127.0.0.1", "203.0.113.7", proxies)).toBe("203.0.113.7");
    expect(clientOf("fd00::1", "2001:db8::7", proxies)).toBe("2001:db8::7");
  });

  it("is the rightmost hop that is no proxy: what a client wrote to the left does not count", () => {
    expect(clientOf("127.0.0.1", "1.1.1.1, 203.0.113.7, 10.1.2.3", proxies)).toBe("203.0.113.7");
    expect(clientOf("127.0.0.1", ["1.1.1.1", "203.0.113.7"], proxies)).toBe("203.0.113.7");
    expect(clientOf("127.0.0.1", "10.0.0.1, 10.0.0.2", proxies)).toBe("10.0.0.1");
  });

  it("takes a hop with a port, and stops where a hop is no address", () => {
    expect(clientOf("127.0.0.1", "203.0.113.7:51344", proxies)).toBe("203.0.113.7");
    expect(clientOf("127.0.0.1", "[2001:db8::7]:443", proxies)).toBe("2001:db8::7");
    expect(clientOf("127.0.0.1", "203.0.113.7, unknown", proxies)).toBe("127.0.0.1");
    expect(clientOf("127.0.0.1", "203.0.113.7, <script>, 10.0.0.1", proxies)).toBe("10.0.0.1");
  });

  it("is the proxy's own where it names nobody", () => {
    expect(clientOf("127.0.0.1", undefined, proxies)).toBe("127.0.0.1");
    expect(clientOf("127.0.0.1", "", proxies)).toBe("127.0.0.1");
    expect(clientOf(undefined, "203.0.113.7", proxies)).toBeUndefined();
  });
});
