/** The rights of SharePoint that the suite gives or asks for, by bit: low word, or high word from 32. Values of SP.PermissionKind less one. */
export const rightBits = {
  'View items': 0,
  'Add items': 1,
  'Edit items': 2,
  'Delete items': 3,
  'Open items': 5,
  'View versions': 6,
  'Override list behaviours': 8,
  'Manage lists': 11,
  'View application pages': 12,
  Open: 16,
  'View pages': 17,
  'Create groups': 24,
  'Manage permissions': 25,
  'Browse user information': 27,
  'Manage web site': 30,
  'Use client integration': 36,
  'Use remote interfaces': 37,
  'Enumerate permissions': 62
} as const;

export type Right = keyof typeof rightBits;

/** A permission mask as SharePoint writes it: two unsigned words in decimal. */
export interface PermissionMask {
  readonly High: string;
  readonly Low: string;
}

/** The roles the suite gives. 'Full Control' is SharePoint's own; the rest are made by Set-up. */
export type RoleName =
  | 'Full Control'
  | 'MARAC read'
  | 'MARAC add only'
  | 'MARAC refer'
  | 'MARAC desk'
  | 'MARAC edit'
  | 'MARAC history'
  | 'MARAC notes'
  | 'MARAC watch';

/** A role definition that Set-up makes. */
export interface RoleDefinition {
  readonly name: Exclude<RoleName, 'Full Control'>;
  readonly description: string;
  readonly rights: readonly Right[];
}

const reading: readonly Right[] = [
  'View items',
  'Open items',
  'View application pages',
  'Open',
  'View pages',
  'Browse user information',
  'Use client integration',
  'Use remote interfaces'
];

/** The roles made on both sites. None manages lists, permissions or pages. */
export const roles: readonly RoleDefinition[] = [
  { name: 'MARAC read', description: 'Read rows and files; no earlier versions', rights: reading },
  { name: 'MARAC add only', description: 'Read and add; never change or delete', rights: [...reading, 'Add items'] },
  { name: 'MARAC refer', description: 'Read, add and change; never delete', rights: [...reading, 'Add items', 'Edit items'] },
  {
    name: 'MARAC desk',
    description: "Read, change and clear away everyone's rows in a list that shows people their own; never change the list",
    rights: [...reading, 'Add items', 'Edit items', 'Delete items', 'View versions', 'Override list behaviours']
  },
  {
    name: 'MARAC edit',
    description: 'Read, add, change and delete rows, and see earlier versions; never change the list',
    rights: [...reading, 'Add items', 'Edit items', 'Delete items', 'View versions']
  },
  {
    name: 'MARAC history',
    description: "Read everyone's history and add to it; never change or delete",
    rights: [...reading, 'Add items', 'View versions', 'Override list behaviours']
  },
  {
    name: 'MARAC notes',
    description: 'Read, add, and take away with the case; never change',
    rights: [...reading, 'Add items', 'Delete items', 'View versions']
  },
  {
    name: 'MARAC watch',
    description: "Read everyone's rows in a list that shows people their own; never add, change or delete",
    rights: [...reading, 'Override list behaviours']
  }
];

/** The mask of a set of rights. */
export function maskOf(rights: readonly Right[]): PermissionMask {
  const words = [0, 0];
  for (const right of rights) words[rightBits[right] >> 5] |= 1 << (rightBits[right] & 31);
  return { High: String(words[1] >>> 0), Low: String(words[0] >>> 0) };
}

/** Whether a mask holds a right. */
export function hasRight(mask: PermissionMask, right: Right): boolean {
  const word = Number(rightBits[right] >> 5 ? mask.High : mask.Low);
  return ((word >>> (rightBits[right] & 31)) & 1) === 1;
}

/** The rights of a role; full control has every one. */
export function rightsOf(role: RoleName): readonly Right[] {
  const found = roles.find(candidate => candidate.name === role);
  return found ? found.rights : (Object.keys(rightBits) as Right[]);
}
