/**
 * `npm run serve`: serves the built add-in where manifest.xml expects it, https://localhost:3000/, with a certificate that this machine
 * trusts (the first time, the system asks to install it). For development only.
 */
import { createServer, type Server } from "node:https";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv from "sirv";
import { addinPolicy } from "./content-security-policy";
import { listen } from "./listen";
import { setSecurityHeaders } from "./security-headers";
import { isStarted } from "./started";

const PORT = 3000;
const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** A server of the files in a folder. No file gets a Cache-Control header: Office would show no icon of ours. */
export function serverOf(
  folder: string,
  tls: { readonly cert: Buffer | string; readonly key: Buffer | string },
): Server {
  const files = sirv(folder, { etag: true });
  return createServer({ cert: tls.cert, key: tls.key }, (request, response) => {
    setSecurityHeaders(response, addinPolicy());
    files(request, response, () => {
      response.statusCode = 404;
      response.end("There is no such file in the build.");
    });
  });
}

if (isStarted(import.meta.url)) {
  const server = serverOf(DIST, await getHttpsServerOptions());
  listen(server, PORT, `Serving ${DIST} at https://localhost:${PORT}/`);
}
