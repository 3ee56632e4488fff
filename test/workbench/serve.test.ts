import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { serverOf } from "../../workbench/serve";

let folder: string;
let server: ReturnType<typeof serverOf>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "serve-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name)) as [
    ...[string, string, string],
  ];
  const log = vi.spyOn(console, "log").mockReturnValue();
  await generateCertificates(ca, cert, key);
  log.mockReset();
  await mkdir(path.join(folder, "dist/assets"), { recursive: true });
  await writeFile(path.join(folder, "dist/assets/icon-32.png"), "a picture");
  await writeFile(path.join(folder, "dist/functions.json"), "{}");
  server = serverOf(path.join(folder, "dist"), { cert: await readFile(cert), key: await readFile(key) });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function ask(file: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: "localhost", port, path: `/${file}`, rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

test("serves the files of the build", async () => {
  expect(await ask("functions.json")).toMatchObject({ status: 200, body: "{}" });
});

// A server that sends one makes Office show a generic icon ("Image", manifest reference).
test("sends icons without a Cache-Control header", async () => {
  const { status, headers } = await ask("assets/icon-32.png");
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-type": "image/png" });
  expect(headers).not.toHaveProperty("cache-control");
});

test.each(["nothing.js", "../ca.crt", "%2e%2e/localhost.key"])("has no %s", async (file) => {
  expect(await ask(file)).toMatchObject({ status: 404 });
});

test.each(["functions.json", "assets/icon-32.png", "nothing.js"])(
  "lets %s load and reach nothing but its own host and Microsoft's script host",
  async (file) => {
    const { headers } = await ask(file);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).not.toContain("unsafe-eval");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  },
);
