/** The local SharePoint engine: SharePoint Online's `_api`, for the part the suite calls, as a library. */
export { SharePointEngine } from './engine';
export type {
  ApiRequest,
  ApiResponse,
  DirectoryGroup,
  DirectoryPerson,
  EngineOptions,
  EngineSettings,
  PermissionMask,
  RequestLog,
  SeedChange,
  SeedDefaults,
  SeedRow,
  SiteDefinition,
  UnknownEndpoint,
  WebInfo
} from './contract';
