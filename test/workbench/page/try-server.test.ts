import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portOf } from "../../../workbench/page/try";
import { tryServer } from "../../../workbench/page/try-server";

const ROOT = path.resolve(__dirname, "../../..");
let folder: string;
let server: ReturnType<typeof tryServer>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "try-"));
  await mkdir(path.join(folder, "page/samples"), { recursive: true });
  await mkdir(path.join(folder, "addin"));
  await writeFile(path.join(folder, "page/index.html"), "the page");
  await writeFile(path.join(folder, "addin/main.js"), "the add-in");
  await writeFile(path.join(folder, "secret.txt"), "a secret");
  const shipped = await readFile(path.join(ROOT, "src/taskpane/taskpane.html"), "utf8");
  await writeFile(path.join(folder, "addin/taskpane.html"), shipped);
  // The build leaves quotation marks away where HTML needs none.
  await writeFile(path.join(folder, "addin/small.html"), shipped.replace(/(src)="([^"]+)"/g, "$1=$2"));
  server = tryServer({ page: path.join(folder, "page"), addin: path.join(folder, "addin") });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function ask(file: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: "localhost", port, path: file }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

test("serves the page, the add-in beside it, and the unmodified office.js", async () => {
  expect(await ask("/")).toMatchObject({ status: 200, body: "the page" });
  expect(await ask("/addin/main.js")).toMatchObject({ status: 200, body: "the add-in" });
  const { body } = await ask("/office-js/office.js");
  expect(body).toBe(await readFile(path.join(ROOT, "node_modules/@microsoft/office-js/dist/office.js"), "utf8"));
});

test.each(["taskpane.html", "small.html"])("%s loads office.js from here, after the bridge", async (file) => {
  const { body, status } = await ask(`/addin/${file}?et=`);
  expect(status).toBe(200);
  expect(body).toContain('<script src="/bridge.js"></script><script src="/office-js/office.js"></script>');
  expect(body).not.toMatch(/src="?https:/);
});

describe("every response", () => {
  test.each(["/", "/addin/taskpane.html", "/addin/main.js", "/office-js/office.js", "/nothing.js"])(
    "lets %s reach nothing but this server",
    async (file) => {
      const { headers } = await ask(file);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    },
  );
});

test.each([
  "/nothing.js",
  "/addin/nothing.html",
  "/secret.txt",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/addin/../secret.txt",
  "/addin/%2e%2e/secret.txt",
  "/addin/..%2fsecret.txt",
  "/office-js/../package.json",
])("has no %s", async (file) => {
  expect(await ask(file)).toMatchObject({ status: 404, body: "There is no such file on the try-it page." });
});

describe("the port", () => {
  test("is 3000 where none is named, else the named one", () => {
    expect(portOf([])).toBe(3000);
    expect(portOf(["--port", "4100"])).toBe(4100);
  });

  test.each(["0", "70000", "abc", "80.5", ""])("is not %j", (port) => {
    expect(() => portOf([`--port=${port}`])).toThrow(/a number from 1 to 65535 is needed/);
  });

  test("an unknown option is named", () => {
    expect(() => portOf(["--prot", "1"])).toThrow("There is no option --prot.");
  });
});
