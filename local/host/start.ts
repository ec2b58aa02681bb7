// Starts the framework the way a SharePoint page does, once its assembly has loaded.
import { readPageData } from './pageData';

interface StartOptions {
  readonly buildNumber: string;
  readonly clientSideApplicationId: string;
  readonly manifests: readonly unknown[];
  readonly spPageContextInfo: Readonly<Record<string, unknown>>;
  readonly customActions: readonly unknown[];
  readonly page: object;
}

interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(options: StartOptions, onError: (error: Error) => void): Promise<unknown>;
}

declare global {
  interface Window {
    spModuleLoader: ModuleLoader;
    moduleLoaderPromise?: Promise<unknown>;
    _spPageContextInfo?: Readonly<Record<string, unknown>>;
  }
}

function showFailure(error: unknown): void {
  window.localPage.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const place = document.getElementById('local-web-part');
  if (place && !place.hasChildNodes()) {
    place.textContent = 'The SharePoint Framework did not start on this page. The browser console says why.';
  }
}

function start(): void {
  const page = readPageData();
  window._spPageContextInfo = page.spPageContextInfo;
  // Nothing is ever sent to Microsoft's telemetry from here.
  window.spModuleLoader._isTelemetryDisabled = true;
  window.moduleLoaderPromise = window.spModuleLoader
    .start(
      {
        buildNumber: page.buildNumber,
        clientSideApplicationId: page.hostAppId,
        manifests: page.manifests,
        spPageContextInfo: page.spPageContextInfo,
        customActions: [],
        page: {}
      },
      showFailure
    )
    .catch((error: unknown) => {
      showFailure(error);
      return undefined;
    });
}

start();
