import type { PermissionMask } from '../contract';

/** The base permissions, by SharePoint's names, as bits of one 64-bit mask. */
export const permission = {
  viewListItems: 1n << 0n,
  addListItems: 1n << 1n,
  editListItems: 1n << 2n,
  deleteListItems: 1n << 3n,
  approveItems: 1n << 4n,
  openItems: 1n << 5n,
  viewVersions: 1n << 6n,
  deleteVersions: 1n << 7n,
  /** Shown to people as "Override List Behaviors". */
  cancelCheckout: 1n << 8n,
  manageLists: 1n << 11n,
  open: 1n << 16n,
  viewPages: 1n << 17n,
  addAndCustomizePages: 1n << 18n,
  createGroups: 1n << 24n,
  managePermissions: 1n << 25n,
  manageWeb: 1n << 30n,
  enumeratePermissions: 1n << 62n
} as const;

const low32 = 0xffffffffn;

/** Everything. */
export const fullMask = (0x7fffffffn << 32n) | low32;

/** One mask of its two halves. */
export function maskOf(high: number | string, low: number | string): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** As it goes over the wire. */
export function maskToWire(mask: bigint): PermissionMask {
  return { High: (mask >> 32n).toString(), Low: (mask & low32).toString() };
}

/**
 * The mask a person is told. Custom script is off on a modern site, so nobody has "add and customise pages"
 * (recorded: full control reads 2147483647 / 4294705151).
 */
export function effectiveToWire(mask: bigint): PermissionMask {
  return maskToWire(mask & ~permission.addAndCustomizePages);
}

/** A role definition every new site has. */
export interface StandardRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: number;
  readonly low: number;
  readonly order: number;
  readonly kind: number;
  readonly hidden: boolean;
}

export const limitedAccessRole = 1073741825;
export const readRole = 1073741826;
export const editRole = 1073741830;
export const fullControlRole = 1073741829;

export const standardRoles: readonly StandardRole[] = [
  {
    id: fullControlRole,
    name: 'Full Control',
    description: 'Has full control.',
    high: 2147483647,
    low: 4294967295,
    order: 1,
    kind: 5,
    hidden: false
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    high: 432,
    low: 1012866047,
    order: 32,
    kind: 4,
    hidden: false
  },
  {
    id: editRole,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    high: 432,
    low: 1011030767,
    order: 48,
    kind: 6,
    hidden: false
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    high: 432,
    low: 1011028719,
    order: 64,
    kind: 3,
    hidden: false
  },
  {
    id: readRole,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    high: 176,
    low: 138612833,
    order: 128,
    kind: 2,
    hidden: false
  },
  {
    id: limitedAccessRole,
    name: 'Limited Access',
    description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    high: 48,
    low: 134287360,
    order: 160,
    kind: 1,
    hidden: true
  }
];
