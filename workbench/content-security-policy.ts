/** What a page may load and whom it may speak to: the names of a content security policy, each with its sources. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** Whence office.js comes, and with it the scripts that it loads itself. */
const OFFICE_JS = "https://appsforoffice.microsoft.com";
/** Where Excel on the web shows a pane (office-js issue 3342). */
const OFFICE_FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];
const SELF = "'self'";

/** What both have in common: nothing but own files, no script of text, and no connection to anybody else. */
const OWN_FILES: Policy = {
  "default-src": ["'none'"],
  "script-src": [SELF],
  // The styles of Fluent UI are written into the page while it runs.
  "style-src": [SELF, "'unsafe-inline'"],
  "img-src": [SELF, "data:", "blob:"],
  "font-src": [SELF, "data:"],
  "connect-src": [SELF],
  "worker-src": [SELF],
  "base-uri": [SELF],
  "form-action": ["'none'"],
};

function written(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** The policy for whoever serves the add-in to Excel: its own files, office.js, and frames of Office around it. */
export function addinPolicy(): string {
  return written({
    ...OWN_FILES,
    "script-src": [SELF, OFFICE_JS],
    "connect-src": [SELF, OFFICE_JS],
    "frame-src": [SELF, OFFICE_JS],
    "frame-ancestors": [SELF, ...OFFICE_FRAMES],
  });
}

/** The policy of the try-it page: nothing but the page's own server, which serves office.js as well. */
export function tryItPolicy(): string {
  return written({ ...OWN_FILES, "frame-src": [SELF], "frame-ancestors": [SELF] });
}
