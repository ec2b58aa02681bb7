// Required by the framework's web part base; in SharePoint it reports how quickly edit mode answers.

export class _EditModeCustomerPromiseHandler {
  public logFailure(): void {
    // Nothing is reported from the local site.
  }

  public start(): void {
    // Nothing is reported from the local site.
  }

  public end(): void {
    // Nothing is reported from the local site.
  }
}

export function _logFailuresForEditCustomerPromise(): void {
  // Nothing is reported from the local site.
}
