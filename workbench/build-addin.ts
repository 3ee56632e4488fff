import webpack from "webpack";

/** Builds the add-in into a folder, for the address where it will stand. @throws Error with what the build complains of */
export async function buildAddin(folder: string, env: { readonly url?: string } = {}): Promise<void> {
  const { default: configOf } = (await import(new URL("../webpack.config.js", import.meta.url).href)) as {
    default: (env: object) => webpack.Configuration;
  };
  const config = configOf(env);
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, done) =>
      done ? resolve(done) : reject(error),
    );
  });
  const complaints = stats.toString({ all: false, errors: true, warnings: true });
  if (complaints !== "") throw new Error(complaints);
}
