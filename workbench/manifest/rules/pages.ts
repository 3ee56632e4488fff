import { addressesOf, parsedUrl } from "../addresses";
import { type HtmlPage, readHtmlPage } from "../html-page";
import { type Manifest, builtPath } from "../manifest";
import { functionsUrl, urlOf } from "../resources";
import { rule } from "../rule";
import { descendants } from "../xml-tree";

/** Microsoft's own host: the store takes no other copy. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Rule 19: script, page and list of the functions come from one origin. */
export const oneOrigin = rule(19, (manifest) => {
  const origins = (["Script", "Page", "Metadata"] as const).map((name) => ({
    name,
    origin: parsedUrl(functionsUrl(manifest, name))?.origin ?? null,
  }));
  const page = origins.find(({ name }) => name === "Page")!.origin;
  return origins
    .filter(({ origin }) => origin !== null && page !== null && origin !== page)
    .map(
      ({ name, origin }) => `<${name}> of the functions is at ${origin}, but their <Page> at ${page}: use one host.`,
    );
});

/** Rule 22: pages say their language, characters and width; the one that runs in Excel loads Microsoft's office.js before all else. */
export const pages = rule(22, (manifest) =>
  htmlPaths(manifest).flatMap((path) => {
    const page = readHtmlPage(new TextDecoder().decode(manifest.files.get(path)));
    const faults = [...pageFaults(page), ...(runsInExcel(manifest, path) ? officeFaults(page) : [])];
    return faults.map((fault) => `${path} ${fault}`);
  }),
);

function htmlPaths(manifest: Manifest): string[] {
  const paths = addressesOf(manifest.root).map(({ value }) => builtPath(manifest, value) ?? "");
  return [...new Set(paths)].filter((path) => /\.html?$/i.test(path) && manifest.files.has(path));
}

function runsInExcel(manifest: Manifest, path: string): boolean {
  const [runtime] = descendants(manifest.overrides, "Runtime");
  const running = [manifest.address?.href ?? "", functionsUrl(manifest, "Page"), urlOf(manifest, runtime ?? null)];
  return running.some((url) => builtPath(manifest, url) === path);
}

function pageFaults({ language, metas }: HtmlPage): string[] {
  const viewport = metas.some((meta) => meta.get("name")?.toLowerCase() === "viewport");
  return [
    ...(language === "" ? ['has no lang on <html>: screen readers need it, as in lang="en".'] : []),
    ...(metas.some((meta) => meta.has("charset"))
      ? []
      : ['has no <meta charset="utf-8">: add it as the first of <head>.']),
    ...(viewport ? [] : ['has no <meta name="viewport">: add it with content="width=device-width, initial-scale=1".']),
  ];
}

function officeFaults({ scripts }: HtmlPage): string[] {
  const office = scripts.find(({ src }) => src === OFFICE_JS);
  if (office === undefined) return [`does not load ${OFFICE_JS}: add it to <head>.`];
  if (!office.inHead) return ["loads office.js outside <head>: move it there."];
  return office === scripts[0] ? [] : ["loads another script before office.js: put office.js first."];
}
