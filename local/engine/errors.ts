/** An answer that is an error, with the code and the words SharePoint uses. */
export class ApiError extends Error {
  public constructor(
    public readonly status: number,
    /** For example `-2130575338, System.ArgumentException`. */
    public readonly code: string,
    message: string
  ) {
    super(message);
  }
}

const clientQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const sharePointException = 'Microsoft.SharePoint.SPException';

/** A request that cannot be read: bad expression, unknown property, wrong JSON. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, clientQuery, message);
}

export function resourceNotFound(name: string): ApiError {
  return new ApiError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${name}.`);
}

export function accessDenied(): ApiError {
  return new ApiError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
}

export function listMissing(title: string, siteUrl: string): ApiError {
  return new ApiError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${siteUrl}'.`);
}

export function listIdMissing(): ApiError {
  return new ApiError(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.'
  );
}

export function itemMissing(): ApiError {
  return new ApiError(404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.');
}

export function fileMissing(path: string): ApiError {
  return new ApiError(404, `-2130575338, ${sharePointException}`, `The file ${path} does not exist.`);
}

export function fileNotFound(): ApiError {
  return new ApiError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}

export function duplicateListTitle(): ApiError {
  return new ApiError(
    500,
    `-2130575342, ${sharePointException}`,
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'
  );
}

export function invalidTemplate(): ApiError {
  return new ApiError(500, `-2130575237, ${sharePointException}`, 'Invalid list template.');
}

export function unknownProperty(name: string, type: string): ApiError {
  return badRequest(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`
  );
}

export function wrongType(edmType: string): ApiError {
  return badRequest(`Cannot convert a primitive value to the expected type '${edmType}'. See the inner exception for more details.`);
}

export function fieldOrPropertyMissing(name: string): ApiError {
  return new ApiError(400, `-1, ${sharePointException}`, `The field or property '${name}' does not exist.`);
}

export function columnMissing(name: string): ApiError {
  return new ApiError(400, `-1, ${sharePointException}`, `Column '${name}' does not exist. It may have been deleted by another user.`);
}

export function invalidExpression(text: string): ApiError {
  return badRequest(`The expression "${text}" is not valid.`);
}

export function etagMismatch(requested: string, actual: string): ApiError {
  return new ApiError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${requested}' does not match the object's ETag value '${actual}'.`
  );
}

export function digestInvalid(): ApiError {
  return new ApiError(
    403,
    `-2130575251, ${sharePointException}`,
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
  );
}

export function digestExpired(): ApiError {
  return new ApiError(
    403,
    `-2130575252, ${sharePointException}`,
    'The security validation for this page has timed out. Click Back in your Web browser, refresh the page, and try your operation again.'
  );
}

export function duplicateValue(field: string): ApiError {
  return new ApiError(
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field}].`
  );
}

export function thresholdExceeded(): ApiError {
  return new ApiError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.'
  );
}

export function lookupThresholdExceeded(): ApiError {
  return new ApiError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'
  );
}

export function unsuitableForFilter(name: string, type: string): ApiError {
  return new ApiError(
    400,
    `-1, ${sharePointException}`,
    `The field '${name}' of type '${type}' cannot be used in the query filter expression.`
  );
}

export function expandRequired(name: string): ApiError {
  return new ApiError(
    400,
    `-1, ${sharePointException}`,
    `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`
  );
}

/** A refusal SharePoint words by itself; the code is that of a plain SPException. */
export function refused(message: string, code = '-2146232832', status = 500): ApiError {
  return new ApiError(status, `${code}, ${sharePointException}`, message);
}

export function urlOutsideWeb(): ApiError {
  return new ApiError(400, '-2147024809, System.ArgumentException', 'Server relative urls must start with SPWeb.ServerRelativeUrl');
}

export function invalidArgument(message: string): ApiError {
  return new ApiError(400, '-2147024809, System.ArgumentException', message);
}

export function notAcceptable(): ApiError {
  return new ApiError(
    406,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    'The HTTP header ACCEPT is missing or its value is invalid.'
  );
}
