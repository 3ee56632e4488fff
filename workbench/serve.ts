/**
 * `npm run serve`: serves the built add-in where manifest.xml expects it, https://localhost:3000/, with a certificate that this machine
 * trusts (the first time, the system asks to install it). For development only.
 */
import { createServer, type Server } from "node:https";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv from "sirv";
import { isStarted } from "./started";

const PORT = 3000;
const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** A server of the files in a folder. No file gets a Cache-Control header: Office would show no icon of ours. */
export function serverOf(
  folder: string,
  tls: { readonly cert: Buffer | string; readonly key: Buffer | string },
): Server {
  const files = sirv(folder, { etag: true });
  return createServer({ cert: tls.cert, key: tls.key }, (request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end("There is no such file in the build.");
    }),
  );
}

if (isStarted(import.meta.url)) {
  const server = serverOf(DIST, await getHttpsServerOptions());
  server.on("error", (error: NodeJS.ErrnoException) => {
    const used =
      error.code === "EADDRINUSE" ? `Port ${PORT} is in use: stop what runs there, and try again.` : String(error);
    process.stderr.write(`${used}\n`);
    process.exitCode = 1;
  });
  server.listen(PORT, "localhost", () => process.stdout.write(`Serving ${DIST} at https://localhost:${PORT}/\n`));
}
