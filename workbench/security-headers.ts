import type { ServerResponse } from "node:http";

/** Puts the policy and its companions on a response: files are what they are said to be, and no address is told to anybody. */
export function setSecurityHeaders(response: ServerResponse, policy: string): void {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}
