import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

/** Builds the add-in into a temporary folder, as `npm run build -- --env url=...` does into `dist`, and returns that. @throws where
 * it complains */
export async function build(env: { readonly url?: string } = {}): Promise<string> {
  const { default: configOf } = (await import(new URL("../../webpack.config.js", import.meta.url).href)) as {
    default: (env: object) => webpack.Configuration;
  };
  const folder = await mkdtemp(path.join(tmpdir(), "bundle-"));
  const config = configOf(env);
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, done) =>
      done ? resolve(done) : reject(error),
    );
  });
  const complaints = stats.toString({ all: false, errors: true, warnings: true });
  if (complaints !== "") throw new Error(complaints);
  return {
    folder,
    stats: stats.toJson({ all: false, chunks: true, chunkModules: true, nestedModules: true, ids: true }),
  };
}
