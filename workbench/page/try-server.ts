import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { tryItPolicy } from "../content-security-policy";
import { setSecurityHeaders } from "../security-headers";

const OFFICE_JS = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/dist", import.meta.url));
/** The script that pages of the add-in load from Microsoft's host; the build leaves the quotation marks away. */
const OFFICE_SCRIPT = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/g;
const TRIED_SCRIPTS = '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>';
const ADDIN = "/addin/";
const LIBRARY = "/office-js/";

/** The folders of what was built. */
export interface Builds {
  readonly page: string;
  readonly addin: string;
}

/**
 * The server of the try-it page: the page at `/`, the add-in as it was built under `/addin/`, the unmodified office.js under
 * `/office-js/`. Only the add-in's pages are changed: they load office.js from here, after the bridge that is Excel to it.
 */
export function tryServer({ page, addin }: Builds): Server {
  const ofPage = sirv(page, { etag: true });
  const ofAddin = sirv(addin, { etag: true });
  const ofLibrary = sirv(OFFICE_JS, { etag: true });
  return createServer((request, response) => {
    setSecurityHeaders(response, tryItPolicy());
    const notThere = (): void => answer(response, 404, "text/plain", "There is no such file on the try-it page.");
    const address = request.url ?? "/";
    if (!address.startsWith(ADDIN)) {
      if (!address.startsWith(LIBRARY)) return ofPage(request, response, notThere);
      request.url = address.slice(LIBRARY.length - 1);
      return ofLibrary(request, response, notThere);
    }
    const [file] = address.slice(ADDIN.length).split(/[?#]/);
    // A name and nothing else: no folder can be left by it.
    if (/^[a-z-]+\.html$/.test(file!)) return sendPage(response, path.join(addin, file!), notThere);
    request.url = address.slice(ADDIN.length - 1);
    ofAddin(request, response, notThere);
  });
}

function sendPage(response: ServerResponse, file: string, notThere: () => void): void {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return notThere();
  }
  answer(response, 200, "text/html;charset=utf-8", text.replace(OFFICE_SCRIPT, TRIED_SCRIPTS));
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "Content-Type": type });
  response.end(text);
}
