// Imported before anything of Fluent, which reads these addresses while it loads.

declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl?: string; iconBaseUrl?: string };
  }
}

/** Where the icon fonts are served from. */
export const iconAddress = '/_local/fonts/';

// An empty font address keeps Fluent from asking Microsoft's servers for Segoe UI.
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: iconAddress };
