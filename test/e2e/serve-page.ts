import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildAddin } from "../../workbench/build-addin";
import { buildPage } from "../../workbench/page/build-page";
import { tryServer } from "../../workbench/page/try-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the try-it page is served while the tests run. */
    readonly origin: string;
  }
}

/** Builds the add-in and the page afresh and serves them at a free port; or, where TRY_PAGE names a served one, takes that. */
export default async function servePage(project: TestProject): Promise<(() => Promise<void>) | void> {
  const served = process.env["TRY_PAGE"];
  if (served !== undefined) return project.provide("origin", new URL(served).origin);
  const folder = await mkdtemp(path.join(tmpdir(), "try-page-"));
  const builds = { addin: path.join(folder, "addin"), page: path.join(folder, "page") };
  await buildAddin(builds.addin);
  await buildPage(builds.page);
  const server = tryServer(builds);
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  project.provide("origin", `http://localhost:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
