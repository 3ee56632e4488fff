import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "src/README.md",
  "assets/samples/README.md",
  "TESTING.md",
  "docs/hosting.md",
  "docs/privacy.md",
];
const packageJson = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

describe.each(DOCUMENTS)("%s names only what is there", (name) => {
  const text = readFileSync(join(ROOT, name), "utf8");

  test("every npm script that it calls exists", () => {
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(called.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  test("every file that it links to exists", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !link.includes("://"));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
  });

  test("every heading of another document that it points to stands there", () => {
    const pointed = [...text.matchAll(/\]\(([^)#]+\.md)\)[^.()]*?\bunder\s+\*([^*]+)\*/g)];
    const missing = pointed.filter(([, document, heading]) => {
      const other = readFileSync(join(ROOT, dirname(name), document!), "utf8");
      return !other.split("\n").some((line) => /^#+ /.test(line) && line.replace(/^#+ /, "").trim() === heading);
    });
    expect(missing.map(([words]) => words)).toEqual([]);
  });

  test("every source file that it names exists", () => {
    let folder = "";
    const missing = [
      ...text.matchAll(/`([\w./-]+\.(?:ts|cjs|js|json)|(?:core|excel|workbench|assets|test|src)\/[\w./-]*)`/g),
    ]
      .map((match) => match[1]!)
      .filter((path) => {
        // Within one document a bare file name stands in the folder that was named last.
        if (path.includes("/")) folder = path.replace(/[^/]*$/, "");
        const candidates = [path, join("src", path), join("src", folder, path), join(dirname(name), path)];
        return (
          !candidates.some((candidate) => existsSync(join(ROOT, candidate))) &&
          !/^(claims|settings|payers|staticwebapp\.config)\.json$/.test(path)
        );
      });
    expect(missing).toEqual([]);
  });
});

describe("package.json", () => {
  test("pins every version exactly", () => {
    const versions = {
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
      ...packageJson.optionalDependencies,
    };
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test("calls only programs and files that are there", () => {
    const files = Object.values(packageJson.scripts).flatMap(
      (script) => script.match(/[\w./-]+\.(?:ts|cjs|js)\b/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
