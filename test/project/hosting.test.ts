import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addinPolicy } from "../../workbench/content-security-policy";

const text = readFileSync(join(import.meta.dirname, "../../docs/hosting.md"), "utf8");

test("every example of hosting sends the policy that the project itself serves the add-in with", () => {
  const policies = text.match(/default-src [^"\n]+/g) ?? [];
  expect(policies.length).toBeGreaterThanOrEqual(4);
  expect(new Set(policies)).toEqual(new Set([addinPolicy()]));
});

test("the policy lets pages connect to their own host and to Microsoft's script host, and to nobody else", () => {
  const connect = addinPolicy()
    .split("; ")
    .find((part) => part.startsWith("connect-src"));
  expect(connect).toBe("connect-src 'self' https://appsforoffice.microsoft.com");
});
