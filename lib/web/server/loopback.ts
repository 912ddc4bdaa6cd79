const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export const isLoopbackName = (hostname: string): boolean => LOOPBACK.test(hostname);
